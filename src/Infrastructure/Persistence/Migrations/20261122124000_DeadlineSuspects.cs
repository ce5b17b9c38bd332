using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DeadlineSuspects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deadlines_case_id_due_on",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_owner_id_due_on",
                table: "deadlines");

            migrationBuilder.AddColumn<Guid>(
                name: "suspect_id",
                table: "deadlines",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_case_id_completed_on",
                table: "deadlines",
                columns: new[] { "case_id", "completed_on" },
                filter: "status = 'Completed' and completed_on > due_on");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_owner_id_completed_on",
                table: "deadlines",
                columns: new[] { "owner_id", "completed_on" },
                filter: "status = 'Completed' and completed_on > due_on");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_case_id_due_on",
                table: "deadlines",
                columns: new[] { "case_id", "due_on" },
                filter: "status in ('Running', 'Stopped')");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_owner_id_due_on",
                table: "deadlines",
                columns: new[] { "owner_id", "due_on" },
                filter: "status in ('Running', 'Stopped')");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_suspect_id",
                table: "deadlines",
                column: "suspect_id");

            migrationBuilder.AddForeignKey(
                name: "fk_deadlines_suspects_suspect_id",
                table: "deadlines",
                column: "suspect_id",
                principalTable: "suspects",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_deadlines_suspects_suspect_id",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_suspect_id",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_case_id_completed_on",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_owner_id_completed_on",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_case_id_due_on",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_owner_id_due_on",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "suspect_id",
                table: "deadlines");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_case_id_due_on",
                table: "deadlines",
                columns: new[] { "case_id", "due_on" },
                filter: "status = 'Running'");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_owner_id_due_on",
                table: "deadlines",
                columns: new[] { "owner_id", "due_on" },
                filter: "status = 'Running'");
        }
    }
}
