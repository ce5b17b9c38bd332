using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TimeStamps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "exhibit_id",
                table: "documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "time_stamps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    manifest = table.Column<string>(type: "text", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failure = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    token = table.Column<byte[]>(type: "bytea", nullable: true),
                    gen_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    authority = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    serial = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_stamps", x => x.id);
                    table.CheckConstraint("ck_time_stamps_token", "(status = 'Stamped') = (token is not null) and (token is null) = (gen_time is null)");
                });

            migrationBuilder.CreateTable(
                name: "time_stamped_items",
                columns: table => new
                {
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    time_stamp_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_stamped_items", x => new { x.exhibit_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_time_stamped_items_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_time_stamped_items_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_time_stamped_items_time_stamps_time_stamp_id",
                        column: x => x.time_stamp_id,
                        principalTable: "time_stamps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_documents_exhibit_id",
                table: "documents",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_time_stamped_items_case_id",
                table: "time_stamped_items",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_time_stamped_items_time_stamp_id",
                table: "time_stamped_items",
                column: "time_stamp_id");

            migrationBuilder.CreateIndex(
                name: "ix_time_stamps_next_attempt_at",
                table: "time_stamps",
                column: "next_attempt_at",
                filter: "status = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_time_stamps_requested_at",
                table: "time_stamps",
                column: "requested_at",
                filter: "subject = 'Ledgers'");

            migrationBuilder.AddForeignKey(
                name: "fk_documents_exhibits_exhibit_id",
                table: "documents",
                column: "exhibit_id",
                principalTable: "exhibits",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_documents_exhibits_exhibit_id",
                table: "documents");

            migrationBuilder.DropTable(
                name: "time_stamped_items");

            migrationBuilder.DropTable(
                name: "time_stamps");

            migrationBuilder.DropIndex(
                name: "ix_documents_exhibit_id",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "exhibit_id",
                table: "documents");
        }
    }
}
