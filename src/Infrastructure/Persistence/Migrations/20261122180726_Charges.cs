using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Charges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "last_change",
                table: "counts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "offence_id",
                table: "counts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "offence_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    iccs = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ecris = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    minimum_months = table.Column<int>(type: "integer", nullable: false),
                    maximum_months = table.Column<int>(type: "integer", nullable: true),
                    needs_victim_testimony = table.Column<bool>(type: "boolean", nullable: false),
                    proven_by = table.Column<string[]>(type: "text[]", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    example = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    end_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offence_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_offence_editions_staff_ended_by",
                        column: x => x.ended_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offence_editions_staff_made_by",
                        column: x => x.made_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sentences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    count_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    set_off_months = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sentences", x => x.id);
                    table.ForeignKey(
                        name: "fk_sentences_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sentences_deadlines_review_id",
                        column: x => x.review_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sentences_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sentences_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charge_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    count_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    to_offence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_offence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to_offence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    evidence_gap = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    victim_informed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deadline_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charge_proposals", x => x.id);
                    table.CheckConstraint("ck_charge_proposals_second_person", "state not in ('Approved', 'Refused') or (answered_by is not null and answered_by <> asked_by)");
                    table.ForeignKey(
                        name: "fk_charge_proposals_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_proposals_counts_count_id",
                        column: x => x.count_id,
                        principalTable: "counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_proposals_deadlines_deadline_id",
                        column: x => x.deadline_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_proposals_offence_editions_to_offence_id",
                        column: x => x.to_offence_id,
                        principalTable: "offence_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_proposals_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_proposals_staff_asked_by",
                        column: x => x.asked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "count_verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    count_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    convicted_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_count_verdicts", x => x.id);
                    table.ForeignKey(
                        name: "fk_count_verdicts_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_count_verdicts_counts_count_id",
                        column: x => x.count_id,
                        principalTable: "counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_count_verdicts_offence_editions_convicted_of_id",
                        column: x => x.convicted_of_id,
                        principalTable: "offence_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_count_verdicts_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sentence_parts",
                columns: table => new
                {
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    sentence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    suspended_months = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sentence_parts", x => new { x.sentence_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_sentence_parts_sentences_sentence_id",
                        column: x => x.sentence_id,
                        principalTable: "sentences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charge_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    count_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    from_offence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_offence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from_legal_basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to_offence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_offence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to_legal_basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charge_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_charge_changes_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_changes_charge_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "charge_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_changes_counts_count_id",
                        column: x => x.count_id,
                        principalTable: "counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_changes_offence_editions_from_offence_id",
                        column: x => x.from_offence_id,
                        principalTable: "offence_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_changes_offence_editions_to_offence_id",
                        column: x => x.to_offence_id,
                        principalTable: "offence_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charge_changes_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_counts_offence_id",
                table: "counts",
                column: "offence_id");

            migrationBuilder.CreateIndex(
                name: "ix_charge_changes_by",
                table: "charge_changes",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_charge_changes_case_id",
                table: "charge_changes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_charge_changes_count_id_number",
                table: "charge_changes",
                columns: new[] { "count_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charge_changes_from_offence_id",
                table: "charge_changes",
                column: "from_offence_id");

            migrationBuilder.CreateIndex(
                name: "ix_charge_changes_proposal_id",
                table: "charge_changes",
                column: "proposal_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charge_changes_to_offence_id",
                table: "charge_changes",
                column: "to_offence_id");

            migrationBuilder.CreateIndex(
                name: "ix_charge_proposals_answered_by",
                table: "charge_proposals",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_charge_proposals_asked_by",
                table: "charge_proposals",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_charge_proposals_case_id_asked_at",
                table: "charge_proposals",
                columns: new[] { "case_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_proposals_count_id",
                table: "charge_proposals",
                column: "count_id",
                unique: true,
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_charge_proposals_deadline_id",
                table: "charge_proposals",
                column: "deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_charge_proposals_to_offence_id",
                table: "charge_proposals",
                column: "to_offence_id");

            migrationBuilder.CreateIndex(
                name: "ix_count_verdicts_case_id",
                table: "count_verdicts",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_count_verdicts_convicted_of_id",
                table: "count_verdicts",
                column: "convicted_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_count_verdicts_count_id_number",
                table: "count_verdicts",
                columns: new[] { "count_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_count_verdicts_recorded_by",
                table: "count_verdicts",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_offence_editions_code_number",
                table: "offence_editions",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offence_editions_ended_by",
                table: "offence_editions",
                column: "ended_by");

            migrationBuilder.CreateIndex(
                name: "ix_offence_editions_made_by",
                table: "offence_editions",
                column: "made_by");

            migrationBuilder.CreateIndex(
                name: "ix_sentences_case_id",
                table: "sentences",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_sentences_recorded_by",
                table: "sentences",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_sentences_review_id",
                table: "sentences",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_sentences_suspect_id_number",
                table: "sentences",
                columns: new[] { "suspect_id", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_counts_offence_editions_offence_id",
                table: "counts",
                column: "offence_id",
                principalTable: "offence_editions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_counts_offence_editions_offence_id",
                table: "counts");

            migrationBuilder.DropTable(
                name: "charge_changes");

            migrationBuilder.DropTable(
                name: "count_verdicts");

            migrationBuilder.DropTable(
                name: "sentence_parts");

            migrationBuilder.DropTable(
                name: "charge_proposals");

            migrationBuilder.DropTable(
                name: "sentences");

            migrationBuilder.DropTable(
                name: "offence_editions");

            migrationBuilder.DropIndex(
                name: "ix_counts_offence_id",
                table: "counts");

            migrationBuilder.DropColumn(
                name: "last_change",
                table: "counts");

            migrationBuilder.DropColumn(
                name: "offence_id",
                table: "counts");
        }
    }
}
