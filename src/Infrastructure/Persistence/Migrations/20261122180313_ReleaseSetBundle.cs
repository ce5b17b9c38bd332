using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ReleaseSetBundle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "bundle_version_id",
                table: "release_sets",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_sets_bundle_version_id",
                table: "release_sets",
                column: "bundle_version_id");

            migrationBuilder.AddForeignKey(
                name: "fk_release_sets_bundle_versions_bundle_version_id",
                table: "release_sets",
                column: "bundle_version_id",
                principalTable: "bundle_versions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_release_sets_bundle_versions_bundle_version_id",
                table: "release_sets");

            migrationBuilder.DropIndex(
                name: "ix_release_sets_bundle_version_id",
                table: "release_sets");

            migrationBuilder.DropColumn(
                name: "bundle_version_id",
                table: "release_sets");
        }
    }
}
