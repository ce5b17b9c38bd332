using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Proof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "strength",
                table: "exhibit_proofs",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "Supporting");

            migrationBuilder.CreateTable(
                name: "case_strategies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    victim_independent = table.Column<bool>(type: "boolean", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_strategies", x => x.id);
                    table.CheckConstraint("ck_case_strategies_answered_by_another", "answered_by is null or answered_by <> written_by");
                    table.ForeignKey(
                        name: "fk_case_strategies_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_strategies_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_strategies_staff_written_by",
                        column: x => x.written_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charged_despite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gaps = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charged_despite", x => x.id);
                    table.ForeignKey(
                        name: "fk_charged_despite_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charged_despite_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charged_despite_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exhibit_sources",
                columns: table => new
                {
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    named_by = table.Column<Guid>(type: "uuid", nullable: false),
                    named_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exhibit_sources", x => new { x.exhibit_id, x.victim_id });
                    table.ForeignKey(
                        name: "fk_exhibit_sources_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exhibit_sources_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exhibit_sources_staff_named_by",
                        column: x => x.named_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exhibit_sources_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "written_advice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    addressee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_written_advice", x => x.id);
                    table.ForeignKey(
                        name: "fk_written_advice_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_written_advice_staff_given_by",
                        column: x => x.given_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    instructions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count_id = table.Column<Guid>(type: "uuid", nullable: true),
                    element = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    advice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_tasks_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_tasks_counts_count_id",
                        column: x => x.count_id,
                        principalTable: "counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_tasks_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_tasks_staff_closed_by",
                        column: x => x.closed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_tasks_staff_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_tasks_staff_set_by",
                        column: x => x.set_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_tasks_written_advice_advice_id",
                        column: x => x.advice_id,
                        principalTable: "written_advice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_strategies_answered_by",
                table: "case_strategies",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_strategies_case_id_number",
                table: "case_strategies",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_strategies_written_by",
                table: "case_strategies",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_advice_id",
                table: "case_tasks",
                column: "advice_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_case_id_number",
                table: "case_tasks",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_closed_by",
                table: "case_tasks",
                column: "closed_by");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_count_id",
                table: "case_tasks",
                column: "count_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_due_on",
                table: "case_tasks",
                column: "due_on",
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_exhibit_id",
                table: "case_tasks",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_owner_id_due_on",
                table: "case_tasks",
                columns: new[] { "owner_id", "due_on" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_set_by",
                table: "case_tasks",
                column: "set_by");

            migrationBuilder.CreateIndex(
                name: "ix_charged_despite_by",
                table: "charged_despite",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_charged_despite_case_id_at",
                table: "charged_despite",
                columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_charged_despite_suspect_id",
                table: "charged_despite",
                column: "suspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_exhibit_sources_case_id",
                table: "exhibit_sources",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_exhibit_sources_named_by",
                table: "exhibit_sources",
                column: "named_by");

            migrationBuilder.CreateIndex(
                name: "ix_exhibit_sources_victim_id",
                table: "exhibit_sources",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_written_advice_case_id_number",
                table: "written_advice",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_written_advice_given_by",
                table: "written_advice",
                column: "given_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_strategies");

            migrationBuilder.DropTable(
                name: "case_tasks");

            migrationBuilder.DropTable(
                name: "charged_despite");

            migrationBuilder.DropTable(
                name: "exhibit_sources");

            migrationBuilder.DropTable(
                name: "written_advice");

            migrationBuilder.DropColumn(
                name: "strength",
                table: "exhibit_proofs");
        }
    }
}
