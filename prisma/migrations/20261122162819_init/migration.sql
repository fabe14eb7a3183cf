-- The search index needs it. Any owner of a database may create it, for it is a trusted extension.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "debates" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "owner" TEXT,
    "seq" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "question" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "rehearsal" BOOLEAN NOT NULL,
    "seats" JSONB NOT NULL,
    "model_ids" TEXT[],
    "parent" TEXT,
    "label" TEXT,
    "line" TEXT,
    "document" JSON,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "debates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "debate_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("debate_id","seq")
);

-- CreateTable
CREATE TABLE "turns" (
    "debate_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "seat" INTEGER NOT NULL,
    "sample" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ballot" TEXT,
    "call" JSON,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "turns_pkey" PRIMARY KEY ("debate_id","round","seat","sample")
);

-- CreateTable
CREATE TABLE "review_calls" (
    "id" SERIAL NOT NULL,
    "debate_id" TEXT NOT NULL,
    "call" JSON NOT NULL,

    CONSTRAINT "review_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_claims" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "response" JSON,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_claims_pkey" PRIMARY KEY ("scope","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "debates_slug_key" ON "debates"("slug");

-- CreateIndex
CREATE INDEX "debates_owner_created_at_id_idx" ON "debates"("owner", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "debates_visibility_created_at_id_idx" ON "debates"("visibility", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "debates_status_idx" ON "debates"("status");

-- CreateIndex
CREATE INDEX "debates_parent_idx" ON "debates"("parent");

-- CreateIndex
CREATE INDEX "debates_search_text_idx" ON "debates" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "turns_model_settled_at_idx" ON "turns"("model", "settled_at");

-- CreateIndex
CREATE INDEX "review_calls_debate_id_idx" ON "review_calls"("debate_id");

-- CreateIndex
CREATE INDEX "idempotency_claims_claimed_at_idx" ON "idempotency_claims"("claimed_at");

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turns" ADD CONSTRAINT "turns_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_calls" ADD CONSTRAINT "review_calls_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
