using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DeadlineRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "pack_state",
                table: "deadlines",
                newName: "rule_state");

            migrationBuilder.AddColumn<string>(
                name: "refused_calendar_version",
                table: "deadlines",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calendar_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    parent_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    shipped_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_editions_staff_made_by",
                        column: x => x.made_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rule_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    pack = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    trigger_event = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    convention_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    choice = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    legal_source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    notes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    warning_leads = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    certainty = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    deducts_days_spent = table.Column<bool>(type: "boolean", nullable: false),
                    extendable = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    shipped_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checked_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    starts_automatically = table.Column<bool>(type: "boolean", nullable: false),
                    end_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_rule_editions_staff_confirmed_by",
                        column: x => x.confirmed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rule_editions_staff_ended_by",
                        column: x => x.ended_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rule_editions_staff_made_by",
                        column: x => x.made_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => new { x.edition_id, x.date });
                    table.ForeignKey(
                        name: "fk_calendar_days_calendar_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "calendar_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_calendar_code_calendar_version",
                table: "deadlines",
                columns: new[] { "calendar_code", "calendar_version" },
                filter: "status = 'Running'");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_editions_code",
                table: "calendar_editions",
                column: "code",
                filter: "state = 'Current'");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_editions_code_number",
                table: "calendar_editions",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_editions_code_version",
                table: "calendar_editions",
                columns: new[] { "code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_editions_made_by",
                table: "calendar_editions",
                column: "made_by");

            migrationBuilder.CreateIndex(
                name: "ix_rule_editions_confirmed_by",
                table: "rule_editions",
                column: "confirmed_by");

            migrationBuilder.CreateIndex(
                name: "ix_rule_editions_ended_by",
                table: "rule_editions",
                column: "ended_by");

            migrationBuilder.CreateIndex(
                name: "ix_rule_editions_made_by",
                table: "rule_editions",
                column: "made_by");

            migrationBuilder.CreateIndex(
                name: "ix_rule_editions_rule_id_number",
                table: "rule_editions",
                columns: new[] { "rule_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "rule_editions");

            migrationBuilder.DropTable(
                name: "calendar_editions");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_calendar_code_calendar_version",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "refused_calendar_version",
                table: "deadlines");

            migrationBuilder.RenameColumn(
                name: "rule_state",
                table: "deadlines",
                newName: "pack_state");
        }
    }
}
