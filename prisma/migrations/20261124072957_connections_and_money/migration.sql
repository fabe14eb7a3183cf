-- CreateTable
CREATE TABLE "connections" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "base_url" TEXT NOT NULL,
    "api_key" TEXT,
    "key_ending" TEXT,
    "max_concurrent" INTEGER,
    "requests_per_minute" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connection_faults" (
    "connection" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "connection_faults_pkey" PRIMARY KEY ("connection")
);

-- CreateTable
CREATE TABLE "models" (
    "id" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "wire_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "features" JSONB NOT NULL,
    "parameters" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "position" INTEGER,
    "prices" JSONB,
    "listed_prices" JSONB,
    "context_tokens" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "places" (
    "connection" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "holder" TEXT,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "places_pkey" PRIMARY KEY ("connection","n")
);

-- CreateTable
CREATE TABLE "request_starts" (
    "id" BIGSERIAL NOT NULL,
    "connection" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_starts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_days" (
    "day" DATE NOT NULL,

    CONSTRAINT "book_days_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "expenses" (
    "id" BIGSERIAL NOT NULL,
    "debate" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "reserved_usd" DOUBLE PRECISION NOT NULL,
    "usd" DOUBLE PRECISION,
    "estimated" BOOLEAN NOT NULL DEFAULT false,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expenses_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "connections_name_key" ON "connections"("name");

-- CreateIndex
CREATE INDEX "models_connection_idx" ON "models"("connection");

-- CreateIndex
CREATE INDEX "request_starts_connection_at_idx" ON "request_starts"("connection", "at");

-- CreateIndex
CREATE INDEX "expenses_day_idx" ON "expenses"("day");

-- CreateIndex
CREATE INDEX "expenses_debate_idx" ON "expenses"("debate");
