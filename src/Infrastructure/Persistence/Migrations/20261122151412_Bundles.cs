using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Bundles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bundles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    marking = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    recipient = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    served = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    bates_prefix = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    bates_start = table.Column<int>(type: "integer", nullable: false),
                    bates_width = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundles", x => x.id);
                    table.ForeignKey(
                        name: "fk_bundles_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bundle_sections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bundle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundle_sections", x => x.id);
                    table.ForeignKey(
                        name: "fk_bundle_sections_bundles_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "bundles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bundle_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bundle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    exhibits_done = table.Column<int>(type: "integer", nullable: false),
                    exhibits_in_all = table.Column<int>(type: "integer", nullable: false),
                    pages_done = table.Column<int>(type: "integer", nullable: false),
                    failure_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    size_bytes = table.Column<long>(type: "bigint", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    engine = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    front_pages = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    served_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    served_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundle_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_bundle_versions_bundles_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "bundles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bundle_versions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bundle_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bundle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    pages = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    served_in = table.Column<int>(type: "integer", nullable: true),
                    label = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundle_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_bundle_entries_bundle_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "bundle_sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bundle_entries_bundles_bundle_id",
                        column: x => x.bundle_id,
                        principalTable: "bundles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_bundle_entries_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bundle_version_items",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    page_number = table.Column<int>(type: "integer", nullable: false),
                    page_letters = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    file_page = table.Column<int>(type: "integer", nullable: false),
                    slip = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    notes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    first_served_in = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundle_version_items", x => new { x.version_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_bundle_version_items_bundle_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "bundle_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bundle_version_items_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bundle_entries_bundle_id",
                table: "bundle_entries",
                column: "bundle_id");

            migrationBuilder.CreateIndex(
                name: "ix_bundle_entries_exhibit_id",
                table: "bundle_entries",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_bundle_entries_section_id",
                table: "bundle_entries",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_bundle_sections_bundle_id",
                table: "bundle_sections",
                column: "bundle_id");

            migrationBuilder.CreateIndex(
                name: "ix_bundle_version_items_exhibit_id",
                table: "bundle_version_items",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_bundle_versions_case_id",
                table: "bundle_versions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_bundle_versions_open",
                table: "bundle_versions",
                column: "bundle_id",
                unique: true,
                filter: "state in ('Queued', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_bundle_versions_served",
                table: "bundle_versions",
                columns: new[] { "bundle_id", "number" },
                unique: true,
                filter: "state = 'Served'");

            migrationBuilder.CreateIndex(
                name: "ix_bundles_case_id_made_at",
                table: "bundles",
                columns: new[] { "case_id", "made_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bundle_entries");

            migrationBuilder.DropTable(
                name: "bundle_version_items");

            migrationBuilder.DropTable(
                name: "bundle_sections");

            migrationBuilder.DropTable(
                name: "bundle_versions");

            migrationBuilder.DropTable(
                name: "bundles");
        }
    }
}
