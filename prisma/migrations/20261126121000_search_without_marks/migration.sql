-- Questions are found without the accents and vowel signs that many leave out when they type: those that were asked before
-- have theirs taken out of what is searched in.
UPDATE "debates" SET "search_text" = normalize(regexp_replace(normalize("search_text", NFD),
  '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0655\u0670]', '', 'g'), NFC)
WHERE normalize("search_text", NFD) ~
  '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0655\u0670]';
