using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CareClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "deadline_id",
                table: "risk_assessments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "deadline_id",
                table: "contact_attempts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessments_deadline_id",
                table: "risk_assessments",
                column: "deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_attempts_deadline_id",
                table: "contact_attempts",
                column: "deadline_id");

            migrationBuilder.AddForeignKey(
                name: "fk_contact_attempts_deadlines_deadline_id",
                table: "contact_attempts",
                column: "deadline_id",
                principalTable: "deadlines",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_risk_assessments_deadlines_deadline_id",
                table: "risk_assessments",
                column: "deadline_id",
                principalTable: "deadlines",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_contact_attempts_deadlines_deadline_id",
                table: "contact_attempts");

            migrationBuilder.DropForeignKey(
                name: "fk_risk_assessments_deadlines_deadline_id",
                table: "risk_assessments");

            migrationBuilder.DropIndex(
                name: "ix_risk_assessments_deadline_id",
                table: "risk_assessments");

            migrationBuilder.DropIndex(
                name: "ix_contact_attempts_deadline_id",
                table: "contact_attempts");

            migrationBuilder.DropColumn(
                name: "deadline_id",
                table: "risk_assessments");

            migrationBuilder.DropColumn(
                name: "deadline_id",
                table: "contact_attempts");
        }
    }
}
