using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class IntegrityIncidentConfiguration : IEntityTypeConfiguration<IntegrityIncident>
{
    public void Configure(EntityTypeBuilder<IntegrityIncident> builder)
    {
        _ = builder.ToTable("IntegrityIncidents");
        _ = builder.Property(i => i.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(i => i.Kind).HasConversion<string>().HasMaxLength(24);
        _ = builder.Property(i => i.Source).HasMaxLength(IntegrityIncident.SourceMaxLength);
        _ = builder.Property(i => i.Details).HasMaxLength(IntegrityIncident.DetailsMaxLength);
        _ = builder.Property(i => i.Outcome).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(i => i.Resolution).HasMaxLength(IntegrityIncident.ResolutionMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(i => i.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.DetectedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.ResolvedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(i => new { i.ExhibitId, i.Kind }).IsUnique().HasFilter("resolved_at is null").HasDatabaseName("ux_integrity_incidents_one_open"); // a check that runs again finds its incident open; disclosure frozen?
        _ = builder.HasIndex(i => new { i.CaseId, i.DetectedAt }); // the incidents of a case, latest first
    }
}

internal sealed class ExhibitProofConfiguration : IEntityTypeConfiguration<ExhibitProof>
{
    public void Configure(EntityTypeBuilder<ExhibitProof> builder)
    {
        _ = builder.ToTable("ExhibitProofs");
        _ = builder.HasKey(p => new { p.ExhibitId, p.CountId, p.Element }); // what an item proves
        _ = builder.Property(p => p.Element).HasConversion<string>().HasMaxLength(8);
        _ = builder.Property(p => p.Strength).HasConversion<string>().HasMaxLength(12).HasDefaultValue(ProofStrength.Supporting);
        _ = builder.Property(p => p.Note).HasMaxLength(ExhibitProof.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(p => p.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Count>().WithMany().HasForeignKey(p => p.CountId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.LinkedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => new { p.CountId, p.Element }); // what proves a count
    }
}
