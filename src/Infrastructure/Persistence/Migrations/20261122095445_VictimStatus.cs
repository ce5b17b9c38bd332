using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class VictimStatus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "conditions",
                table: "protection_measures");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "protection_measures");

            migrationBuilder.AddColumn<string>(
                name: "age_assessed_as",
                table: "victims",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "age_assessed_on",
                table: "victims",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<List<Guid>>(
                name: "also_protects",
                table: "protection_measures",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "deadline_id",
                table: "protection_measures",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "details",
                table: "protection_measures",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "renewal_lead_days",
                table: "protection_measures",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "renews_id",
                table: "protection_measures",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "served_on",
                table: "protection_measures",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "guardians",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    appointed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    appointed_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardians", x => x.id);
                    table.ForeignKey(
                        name: "fk_guardians_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardians_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hearings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    room = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    with_victims = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hearings", x => x.id);
                    table.ForeignKey(
                        name: "fk_hearings_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "protection_breaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_breaches", x => x.id);
                    table.ForeignKey(
                        name: "fk_protection_breaches_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_protection_breaches_protection_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "protection_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_protection_breaches_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reflection_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    began_on = table.Column<DateOnly>(type: "date", nullable: false),
                    minimum_days = table.Column<int>(type: "integer", nullable: false),
                    minimum_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    deadline_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reflection_periods", x => x.id);
                    table.ForeignKey(
                        name: "fk_reflection_periods_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reflection_periods_deadlines_deadline_id",
                        column: x => x.deadline_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reflection_periods_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "residence_permits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    renewal_lead_days = table.Column<int>(type: "integer", nullable: true),
                    deadline_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residence_permits", x => x.id);
                    table.ForeignKey(
                        name: "fk_residence_permits_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_residence_permits_deadlines_deadline_id",
                        column: x => x.deadline_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_residence_permits_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "status_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_status_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_status_decisions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_status_decisions_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "special_measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hearing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    eligible_on = table.Column<DateOnly>(type: "date", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    not_used_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_special_measures", x => x.id);
                    table.ForeignKey(
                        name: "fk_special_measures_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_special_measures_hearings_hearing_id",
                        column: x => x.hearing_id,
                        principalTable: "hearings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_special_measures_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_protection_measures_deadline_id",
                table: "protection_measures",
                column: "deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_protection_measures_expires_on_id",
                table: "protection_measures",
                columns: new[] { "expires_on", "id" },
                filter: "status in ('Granted', 'PartlyGranted')");

            migrationBuilder.CreateIndex(
                name: "ix_protection_measures_renews_id",
                table: "protection_measures",
                column: "renews_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardians_case_id",
                table: "guardians",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardians_in_office",
                table: "guardians",
                column: "victim_id",
                unique: true,
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_hearings_ahead",
                table: "hearings",
                column: "starts_at",
                filter: "status in ('Fixed', 'Moved')");

            migrationBuilder.CreateIndex(
                name: "ix_hearings_case_id_starts_at",
                table: "hearings",
                columns: new[] { "case_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_protection_breaches_case_id",
                table: "protection_breaches",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_protection_breaches_measure_id",
                table: "protection_breaches",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_protection_breaches_victim_id",
                table: "protection_breaches",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_reflection_periods_case_id",
                table: "reflection_periods",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_reflection_periods_deadline_id",
                table: "reflection_periods",
                column: "deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_reflection_periods_lasting",
                table: "reflection_periods",
                column: "victim_id",
                unique: true,
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_residence_permits_case_id",
                table: "residence_permits",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_residence_permits_deadline_id",
                table: "residence_permits",
                column: "deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_residence_permits_open",
                table: "residence_permits",
                column: "victim_id",
                unique: true,
                filter: "status = 'Applied'");

            migrationBuilder.CreateIndex(
                name: "ix_special_measures_case_id",
                table: "special_measures",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_special_measures_hearing_id_victim_id_measure",
                table: "special_measures",
                columns: new[] { "hearing_id", "victim_id", "measure" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_special_measures_victim_id",
                table: "special_measures",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_status_decisions_case_id",
                table: "status_decisions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_status_decisions_victim_id_number",
                table: "status_decisions",
                columns: new[] { "victim_id", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_protection_measures_deadlines_deadline_id",
                table: "protection_measures",
                column: "deadline_id",
                principalTable: "deadlines",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_protection_measures_protection_measures_renews_id",
                table: "protection_measures",
                column: "renews_id",
                principalTable: "protection_measures",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_protection_measures_deadlines_deadline_id",
                table: "protection_measures");

            migrationBuilder.DropForeignKey(
                name: "fk_protection_measures_protection_measures_renews_id",
                table: "protection_measures");

            migrationBuilder.DropTable(
                name: "guardians");

            migrationBuilder.DropTable(
                name: "protection_breaches");

            migrationBuilder.DropTable(
                name: "reflection_periods");

            migrationBuilder.DropTable(
                name: "residence_permits");

            migrationBuilder.DropTable(
                name: "special_measures");

            migrationBuilder.DropTable(
                name: "status_decisions");

            migrationBuilder.DropTable(
                name: "hearings");

            migrationBuilder.DropIndex(
                name: "ix_protection_measures_deadline_id",
                table: "protection_measures");

            migrationBuilder.DropIndex(
                name: "ix_protection_measures_expires_on_id",
                table: "protection_measures");

            migrationBuilder.DropIndex(
                name: "ix_protection_measures_renews_id",
                table: "protection_measures");

            migrationBuilder.DropColumn(
                name: "age_assessed_as",
                table: "victims");

            migrationBuilder.DropColumn(
                name: "age_assessed_on",
                table: "victims");

            migrationBuilder.DropColumn(
                name: "also_protects",
                table: "protection_measures");

            migrationBuilder.DropColumn(
                name: "deadline_id",
                table: "protection_measures");

            migrationBuilder.DropColumn(
                name: "details",
                table: "protection_measures");

            migrationBuilder.DropColumn(
                name: "renewal_lead_days",
                table: "protection_measures");

            migrationBuilder.DropColumn(
                name: "renews_id",
                table: "protection_measures");

            migrationBuilder.DropColumn(
                name: "served_on",
                table: "protection_measures");

            migrationBuilder.AddColumn<string>(
                name: "conditions",
                table: "protection_measures",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "protection_measures",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");
        }
    }
}
