-- DropIndex
DROP INDEX "turns_model_settled_at_idx";

-- AlterTable
ALTER TABLE "turns" ADD COLUMN     "answered_ms" INTEGER,
ADD COLUMN     "cost_usd" DOUBLE PRECISION,
ADD COLUMN     "error_code" TEXT,
ADD COLUMN     "estimated" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "model_tallies" (
    "model" TEXT NOT NULL,
    "shard" INTEGER NOT NULL,
    "debates" INTEGER NOT NULL,
    "votes" INTEGER NOT NULL,
    "abstentions" INTEGER NOT NULL,
    "exchanges" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,
    "refusals" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "priced" INTEGER NOT NULL,
    "estimated" INTEGER NOT NULL,
    "cost_usd" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "model_tallies_pkey" PRIMARY KEY ("model","shard")
);

-- CreateIndex
CREATE INDEX "debates_label_created_at_id_idx" ON "debates"("label", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "debates_model_ids_idx" ON "debates" USING GIN ("model_ids");

-- CreateIndex
CREATE INDEX "turns_model_settled_at_answered_ms_idx" ON "turns"("model", "settled_at" DESC, "answered_ms");

-- Of turns from before, what their last ending says; and what all of their calls cost.
UPDATE "turns" SET
  "answered_ms" = CASE WHEN "turns"."status" IN ('voted', 'abstained') THEN "last"."latency_ms" END,
  "cost_usd" = "last"."cost_usd",
  "estimated" = "last"."estimated",
  "error_code" = "last"."error_code"
FROM (
  SELECT DISTINCT ON ("debate_id", "place")
    "debate_id", ("data" ->> 'round')::int AS "round", ("data" ->> 'seat')::int AS "seat",
    ("data" ->> 'sample')::int AS "sample",
    round(("data" -> 'result' ->> 'latencyMs')::float8)::int AS "latency_ms",
    "data" -> 'result' -> 'error' ->> 'code' AS "error_code",
    sum(("data" -> 'result' ->> 'costUsd')::float8) OVER "whole" AS "cost_usd",
    bool_or(COALESCE(("data" -> 'result' ->> 'estimated')::boolean, false)) OVER "whole" AS "estimated"
  FROM (
    SELECT *, concat_ws('/', "data" ->> 'round', "data" ->> 'seat', "data" ->> 'sample') AS "place"
    FROM "events" WHERE "type" = 'turn.settled'
  ) AS "settled"
  WINDOW "whole" AS (PARTITION BY "debate_id", "place")
  ORDER BY "debate_id", "place", "seq" DESC
) AS "last"
WHERE "turns"."debate_id" = "last"."debate_id" AND "turns"."round" = "last"."round"
  AND "turns"."seat" = "last"."seat" AND "turns"."sample" = "last"."sample" AND "turns"."status" <> 'waiting';

-- The debates that are over, as they are counted from now on when they end.
INSERT INTO "model_tallies"
SELECT "model", hashtext("debate_id") & 7, count(DISTINCT "debate_id"),
  count(*) FILTER (WHERE "status" = 'voted'), count(*) FILTER (WHERE "status" = 'abstained'),
  count(*) FILTER (WHERE "own" AND "round" > 1), count(*) FILTER (WHERE "own" AND "round" > 1 AND "ballot" <> "before"),
  count(*) FILTER (WHERE "status" = 'refused'),
  count(*) FILTER (WHERE "status" = 'failed' AND COALESCE("error_code", '') NOT IN ('cancelled', 'stopped', 'budget')),
  count("cost_usd"), count("cost_usd") FILTER (WHERE "estimated"), COALESCE(sum("cost_usd"), 0)
FROM (
  SELECT *, "status" IN ('voted', 'abstained') AS "own",
    lag("ballot") OVER (PARTITION BY "debate_id", "seat", "status" IN ('voted', 'abstained') ORDER BY "round") AS "before"
  FROM "turns"
  WHERE "debate_id" IN (SELECT "id" FROM "debates" WHERE "status" IN ('finished', 'cancelled', 'failed'))
) AS "counted"
GROUP BY 1, 2;

-- Scripts without spaces between words are searched for character by character.
UPDATE "debates" SET "search_text" = regexp_replace(
  regexp_replace("search_text",
    '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f])',
    ' \1 ', 'g'),
  '\s+', ' ', 'g');
