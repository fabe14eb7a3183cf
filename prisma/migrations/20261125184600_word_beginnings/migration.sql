-- A space before every word, so that one or two letters are found at the beginning of words.
UPDATE "debates" SET "search_text" = ' ' || ltrim(
  regexp_replace("search_text", '([!-/:-@[-`{-~¡«»¿‐-‧‹›])(?=[^\s!-/:-@[-`{-~¡«»¿‐-‧‹›])', '\1 ', 'g'));
