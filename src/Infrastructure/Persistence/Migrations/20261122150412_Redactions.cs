using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Redactions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "redactions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    media = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    begun_by = table.Column<Guid>(type: "uuid", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    regions = table.Column<string>(type: "jsonb", nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    drawn_by = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    result_id = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redactions", x => x.id);
                    table.CheckConstraint("ck_redactions_checked", "(state = 'Checked') = (checked_by is not null) and (state in ('Applied', 'Checked')) = (result_id is not null)");
                    table.CheckConstraint("ck_redactions_second_person", "checked_by is null or checked_by <> all (drawn_by)");
                    table.ForeignKey(
                        name: "fk_redactions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redactions_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redactions_exhibits_result_id",
                        column: x => x.result_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redactions_staff_begun_by",
                        column: x => x.begun_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redactions_staff_checked_by",
                        column: x => x.checked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "redaction_attempts",
                columns: table => new
                {
                    redaction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regions = table.Column<string>(type: "jsonb", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    pages_done = table.Column<int>(type: "integer", nullable: false),
                    failure_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    findings = table.Column<string[]>(type: "text[]", nullable: false),
                    result_id = table.Column<Guid>(type: "uuid", nullable: true),
                    result_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    source_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    engine = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uncovered = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redaction_attempts", x => new { x.redaction_id, x.number });
                    table.ForeignKey(
                        name: "fk_redaction_attempts_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redaction_attempts_exhibits_result_id",
                        column: x => x.result_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redaction_attempts_redactions_redaction_id",
                        column: x => x.redaction_id,
                        principalTable: "redactions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redaction_attempts_staff_decided_by",
                        column: x => x.decided_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redaction_attempts_staff_requested_by",
                        column: x => x.requested_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "redaction_patterns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    redaction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redaction_patterns", x => x.id);
                    table.ForeignKey(
                        name: "fk_redaction_patterns_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redaction_patterns_redactions_redaction_id",
                        column: x => x.redaction_id,
                        principalTable: "redactions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_redaction_patterns_staff_added_by",
                        column: x => x.added_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_redaction_attempts_case_id",
                table: "redaction_attempts",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_redaction_attempts_decided_by",
                table: "redaction_attempts",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_redaction_attempts_requested_by",
                table: "redaction_attempts",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_redaction_attempts_result_id",
                table: "redaction_attempts",
                column: "result_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_redaction_patterns_added_by",
                table: "redaction_patterns",
                column: "added_by");

            migrationBuilder.CreateIndex(
                name: "ix_redaction_patterns_case_id",
                table: "redaction_patterns",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_redaction_patterns_redaction_id_number",
                table: "redaction_patterns",
                columns: new[] { "redaction_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_redactions_begun_by",
                table: "redactions",
                column: "begun_by");

            migrationBuilder.CreateIndex(
                name: "ix_redactions_case_id_begun_at",
                table: "redactions",
                columns: new[] { "case_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_redactions_checked_by",
                table: "redactions",
                column: "checked_by");

            migrationBuilder.CreateIndex(
                name: "ix_redactions_exhibit_id",
                table: "redactions",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_redactions_result_id",
                table: "redactions",
                column: "result_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "redaction_attempts");

            migrationBuilder.DropTable(
                name: "redaction_patterns");

            migrationBuilder.DropTable(
                name: "redactions");
        }
    }
}
