using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Reminding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "critical_lead_after_hours",
                table: "units",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "critical_supervisor_after_hours",
                table: "units",
                type: "integer",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "digest_at",
                table: "units",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(7, 0, 0));

            migrationBuilder.AddColumn<int>(
                name: "lead_after_hours",
                table: "units",
                type: "integer",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "quiet_from",
                table: "units",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "quiet_until",
                table: "units",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "supervisor_after_hours",
                table: "units",
                type: "integer",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<bool>(
                name: "wants_digest",
                table: "staff",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<Guid>(
                name: "acknowledged_by",
                table: "reminders",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "critical_lead_after_hours",
                table: "units");

            migrationBuilder.DropColumn(
                name: "critical_supervisor_after_hours",
                table: "units");

            migrationBuilder.DropColumn(
                name: "digest_at",
                table: "units");

            migrationBuilder.DropColumn(
                name: "lead_after_hours",
                table: "units");

            migrationBuilder.DropColumn(
                name: "quiet_from",
                table: "units");

            migrationBuilder.DropColumn(
                name: "quiet_until",
                table: "units");

            migrationBuilder.DropColumn(
                name: "supervisor_after_hours",
                table: "units");

            migrationBuilder.DropColumn(
                name: "wants_digest",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "acknowledged_by",
                table: "reminders");
        }
    }
}
