using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PrintedDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "attempt",
                table: "documents",
                type: "integer",
                nullable: false,
                defaultValueSql: "1");

            migrationBuilder.AddColumn<string>(
                name: "copy_mark",
                table: "documents",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<byte[]>(
                name: "details",
                table: "documents",
                type: "bytea",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<Guid>(
                name: "hearing_id",
                table: "documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "identity_purpose",
                table: "documents",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<List<Guid>>(
                name: "identity_victims",
                table: "documents",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "documents",
                type: "character varying(8)",
                maxLength: 8,
                nullable: false,
                defaultValueSql: "'en'");

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "documents",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "paper",
                table: "documents",
                type: "character varying(8)",
                maxLength: 8,
                nullable: false,
                defaultValueSql: "'A4'");

            migrationBuilder.AddColumn<string>(
                name: "recipient",
                table: "documents",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<Guid>(
                name: "retry_of_id",
                table: "documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "section_names",
                table: "documents",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "victim_id",
                table: "documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "document_volumes",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_page = table.Column<int>(type: "integer", nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    size_bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_volumes", x => new { x.document_id, x.number });
                    table.ForeignKey(
                        name: "fk_document_volumes_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_document_volumes_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "print_progress",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    section = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    of_pages = table.Column<int>(type: "integer", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_print_progress", x => x.document_id);
                    table.ForeignKey(
                        name: "fk_print_progress_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_print_progress_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_documents_hearing_id",
                table: "documents",
                column: "hearing_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_retry_of_id",
                table: "documents",
                column: "retry_of_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_victim_id",
                table: "documents",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_document_volumes_case_id",
                table: "document_volumes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_print_progress_case_id",
                table: "print_progress",
                column: "case_id");

            migrationBuilder.AddForeignKey(
                name: "fk_documents_hearings_hearing_id",
                table: "documents",
                column: "hearing_id",
                principalTable: "hearings",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_documents_victims_victim_id",
                table: "documents",
                column: "victim_id",
                principalTable: "victims",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_documents_hearings_hearing_id",
                table: "documents");

            migrationBuilder.DropForeignKey(
                name: "fk_documents_victims_victim_id",
                table: "documents");

            migrationBuilder.DropTable(
                name: "document_volumes");

            migrationBuilder.DropTable(
                name: "print_progress");

            migrationBuilder.DropIndex(
                name: "ix_documents_hearing_id",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_documents_retry_of_id",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_documents_victim_id",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "attempt",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "copy_mark",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "details",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "hearing_id",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "identity_purpose",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "identity_victims",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "language",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "number",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "paper",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "recipient",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "retry_of_id",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "section_names",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "victim_id",
                table: "documents");
        }
    }
}
