using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ExhibitSourceConfiguration : IEntityTypeConfiguration<ExhibitSource>
{
    public void Configure(EntityTypeBuilder<ExhibitSource> builder)
    {
        _ = builder.ToTable("ExhibitSources");
        _ = builder.HasKey(s => new { s.ExhibitId, s.VictimId });
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(s => s.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(s => s.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.NamedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChargedDespiteConfiguration : IEntityTypeConfiguration<ChargedDespite>
{
    public void Configure(EntityTypeBuilder<ChargedDespite> builder)
    {
        _ = builder.ToTable("ChargedDespite");
        _ = builder.Property(c => c.Id).ValueGeneratedNever();
        _ = builder.Property(c => c.Gaps).HasMaxLength(ChargedDespite.GapsMaxLength);
        _ = builder.Property(c => c.Reason).HasMaxLength(ChargedDespite.ReasonMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(c => c.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(c => new { c.CaseId, c.At }); // of a case, latest first
    }
}

internal sealed class CaseStrategyConfiguration : IEntityTypeConfiguration<CaseStrategy>
{
    public void Configure(EntityTypeBuilder<CaseStrategy> builder)
    {
        _ = builder.ToTable("CaseStrategies", table => table.HasCheckConstraint("ck_case_strategies_answered_by_another", "answered_by is null or answered_by <> written_by"));
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.Text).HasMaxLength(CaseStrategy.TextMaxLength);
        _ = builder.Property(s => s.Answer).HasMaxLength(CaseStrategy.AnswerMaxLength);
        _ = builder.Property(s => s.State).HasConversion<string>().HasMaxLength(12);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.WrittenBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.CaseId, s.Number }).IsUnique(); // the versions of a case, in order
    }
}
