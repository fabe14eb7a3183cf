-- CreateIndex
CREATE INDEX "debates_created_at_id_idx" ON "debates"("created_at" DESC, "id" DESC);
