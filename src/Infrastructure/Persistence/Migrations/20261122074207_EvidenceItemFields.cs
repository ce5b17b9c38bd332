using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class EvidenceItemFields : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "disclosure_reason",
                table: "exhibits",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "disclosure_status",
                table: "exhibits",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "NOT_REVIEWED");

            migrationBuilder.AddColumn<Guid>(
                name: "hold_by",
                table: "exhibits",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hold_reason",
                table: "exhibits",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "hold_since",
                table: "exhibits",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "origin_accuracy_metres",
                table: "exhibits",
                type: "numeric(7,1)",
                precision: 7,
                scale: 1,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "origin_latitude",
                table: "exhibits",
                type: "numeric(8,6)",
                precision: 8,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "origin_longitude",
                table: "exhibits",
                type: "numeric(9,6)",
                precision: 9,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "quantity_amount",
                table: "exhibits",
                type: "numeric(16,4)",
                precision: 16,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quantity_unit",
                table: "exhibits",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "retention_basis",
                table: "exhibits",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "retention_until",
                table: "exhibits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "dual_openings",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "Open");

            migrationBuilder.CreateIndex(
                name: "ix_exhibits_hold_by",
                table: "exhibits",
                column: "hold_by");

            migrationBuilder.AddCheckConstraint(
                name: "ck_exhibits_hold",
                table: "exhibits",
                sql: "(hold_since is null) = (hold_by is null) and (hold_since is null) = (hold_reason = '')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_exhibits_on_hold_stays",
                table: "exhibits",
                sql: "hold_since is null or state not in ('Returned', 'Destroyed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_exhibits_position",
                table: "exhibits",
                sql: "(origin_latitude is null) = (origin_longitude is null) and origin_latitude between -90 and 90 and origin_longitude between -180 and 180 and (origin_accuracy_metres is null or origin_latitude is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_exhibits_quantity",
                table: "exhibits",
                sql: "(quantity_amount is null) = (quantity_unit = '') and quantity_amount > 0");

            migrationBuilder.AddForeignKey(
                name: "fk_exhibits_staff_hold_by",
                table: "exhibits",
                column: "hold_by",
                principalTable: "staff",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_exhibits_staff_hold_by",
                table: "exhibits");

            migrationBuilder.DropIndex(
                name: "ix_exhibits_hold_by",
                table: "exhibits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_exhibits_hold",
                table: "exhibits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_exhibits_on_hold_stays",
                table: "exhibits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_exhibits_position",
                table: "exhibits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_exhibits_quantity",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "disclosure_reason",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "disclosure_status",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "hold_by",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "hold_reason",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "hold_since",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "origin_accuracy_metres",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "origin_latitude",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "origin_longitude",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "quantity_amount",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "quantity_unit",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "retention_basis",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "retention_until",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "dual_openings");
        }
    }
}
