-- CreateTable
CREATE TABLE "house_rules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "who_may_ask" TEXT,
    "passcode_hash" TEXT,
    "asks_per_hour" INTEGER,
    "most_poll_seats" INTEGER,
    "most_debate_seats" INTEGER,
    "most_rounds" INTEGER,
    "most_samples" INTEGER,
    "default_budget_usd" DOUBLE PRECISION,
    "most_budget_usd" DOUBLE PRECISION,
    "daily_budget_usd" DOUBLE PRECISION,
    "default_visibility" TEXT,
    "default_panel" JSONB,
    "reviewer_chain" JSONB,

    CONSTRAINT "house_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panels" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "seats" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "panels_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "panels_name_key" ON "panels"("name");
