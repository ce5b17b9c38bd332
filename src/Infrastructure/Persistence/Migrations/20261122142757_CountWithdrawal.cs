using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CountWithdrawal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "hearing_id",
                table: "deadlines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawal_reason",
                table: "counts",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "counts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_by",
                table: "counts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_hearing_id",
                table: "deadlines",
                column: "hearing_id");

            migrationBuilder.AddForeignKey(
                name: "fk_deadlines_hearings_hearing_id",
                table: "deadlines",
                column: "hearing_id",
                principalTable: "hearings",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_deadlines_hearings_hearing_id",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_hearing_id",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "hearing_id",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "withdrawal_reason",
                table: "counts");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "counts");

            migrationBuilder.DropColumn(
                name: "withdrawn_by",
                table: "counts");
        }
    }
}
