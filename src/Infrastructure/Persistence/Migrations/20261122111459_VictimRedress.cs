using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class VictimRedress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "indicators",
                table: "suspects",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "linked_victim_id",
                table: "suspects",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "victim_indicated",
                table: "suspects",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "collateral_proceedings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    relief = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    began_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state_on = table.Column<DateOnly>(type: "date", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collateral_proceedings", x => x.id);
                    table.ForeignKey(
                        name: "fk_collateral_proceedings_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_collateral_proceedings_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_collateral_proceedings_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "compensation_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    victim_is_party = table.Column<bool>(type: "boolean", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decisions = table.Column<int>(type: "integer", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compensation_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_compensation_claims_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_claims_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_claims_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "non_punishment_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    offences = table.Column<string[]>(type: "text[]", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_non_punishment_assessments", x => x.id);
                    table.CheckConstraint("ck_non_punishment_assessments_somebody", "victim_id is not null or suspect_id is not null");
                    table.ForeignKey(
                        name: "fk_non_punishment_assessments_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_assessments_staff_opened_by",
                        column: x => x.opened_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_assessments_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_assessments_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "compensation_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    heads = table.Column<string[]>(type: "text[]", nullable: false),
                    amounts = table.Column<decimal[]>(type: "numeric[]", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compensation_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_compensation_decisions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_decisions_compensation_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "compensation_claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_decisions_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "compensation_heads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    head = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    claimed = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    awarded = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    paid = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compensation_heads", x => x.id);
                    table.CheckConstraint("ck_compensation_heads_claimed", "claimed > 0");
                    table.CheckConstraint("ck_compensation_heads_paid", "paid >= 0 and paid <= awarded");
                    table.ForeignKey(
                        name: "fk_compensation_heads_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_heads_compensation_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "compensation_claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "compensation_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    head = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compensation_payments", x => x.id);
                    table.CheckConstraint("ck_compensation_payments_amount", "amount <> 0");
                    table.ForeignKey(
                        name: "fk_compensation_payments_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_payments_compensation_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "compensation_claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compensation_payments_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "non_punishment_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nexus = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    deadline_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_non_punishment_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_non_punishment_decisions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_decisions_deadlines_deadline_id",
                        column: x => x.deadline_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_decisions_non_punishment_assessments_assessm~",
                        column: x => x.assessment_id,
                        principalTable: "non_punishment_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_non_punishment_decisions_staff_decided_by",
                        column: x => x.decided_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_suspects_linked_victim_id",
                table: "suspects",
                column: "linked_victim_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_collateral_proceedings_case_id",
                table: "collateral_proceedings",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_collateral_proceedings_recorded_by",
                table: "collateral_proceedings",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_collateral_proceedings_victim_id",
                table: "collateral_proceedings",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_claims_case_id",
                table: "compensation_claims",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_claims_recorded_by",
                table: "compensation_claims",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_claims_victim_id_number",
                table: "compensation_claims",
                columns: new[] { "victim_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compensation_decisions_case_id",
                table: "compensation_decisions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_decisions_claim_id_number",
                table: "compensation_decisions",
                columns: new[] { "claim_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compensation_decisions_recorded_by",
                table: "compensation_decisions",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_heads_case_id",
                table: "compensation_heads",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_heads_claim_id_head",
                table: "compensation_heads",
                columns: new[] { "claim_id", "head" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compensation_payments_case_id",
                table: "compensation_payments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_payments_claim_id",
                table: "compensation_payments",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_compensation_payments_recorded_by",
                table: "compensation_payments",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_assessments_case_id_number",
                table: "non_punishment_assessments",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_assessments_opened_by",
                table: "non_punishment_assessments",
                column: "opened_by");

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_assessments_suspect_id",
                table: "non_punishment_assessments",
                column: "suspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_assessments_victim_id",
                table: "non_punishment_assessments",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_decisions_assessment_id_number",
                table: "non_punishment_decisions",
                columns: new[] { "assessment_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_decisions_case_id",
                table: "non_punishment_decisions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_decisions_deadline_id",
                table: "non_punishment_decisions",
                column: "deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_non_punishment_decisions_decided_by",
                table: "non_punishment_decisions",
                column: "decided_by");

            migrationBuilder.AddForeignKey(
                name: "fk_suspects_victims_linked_victim_id",
                table: "suspects",
                column: "linked_victim_id",
                principalTable: "victims",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_suspects_victims_linked_victim_id",
                table: "suspects");

            migrationBuilder.DropTable(
                name: "collateral_proceedings");

            migrationBuilder.DropTable(
                name: "compensation_decisions");

            migrationBuilder.DropTable(
                name: "compensation_heads");

            migrationBuilder.DropTable(
                name: "compensation_payments");

            migrationBuilder.DropTable(
                name: "non_punishment_decisions");

            migrationBuilder.DropTable(
                name: "compensation_claims");

            migrationBuilder.DropTable(
                name: "non_punishment_assessments");

            migrationBuilder.DropIndex(
                name: "ix_suspects_linked_victim_id",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "indicators",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "linked_victim_id",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "victim_indicated",
                table: "suspects");
        }
    }
}
