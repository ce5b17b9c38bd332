using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class SuspectConfiguration : IEntityTypeConfiguration<Suspect>
{
    public void Configure(EntityTypeBuilder<Suspect> builder)
    {
        _ = builder.ToTable("Suspects");
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(s => s.Reference).HasMaxLength(12);
        _ = builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(s => s.Name).HasMaxLength(Suspect.NameMaxLength);
        _ = builder.Property(s => s.ChainRole).HasMaxLength(40);
        _ = builder.Property(s => s.Remarks).HasMaxLength(Suspect.RemarksMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.Property(s => s.Stage).HasMaxLength(40); // kept with its history: Sql/stages.sql
        _ = builder.Property(s => s.VictimIndicated).HasDefaultValue(false);
        _ = builder.PrimitiveCollection(s => s.Indicators).HasDefaultValueSql("'{}'");
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(s => s.LinkedVictimId).OnDelete(DeleteBehavior.Restrict);
        foreach (var code in (string[])[nameof(Suspect.AgeBand), nameof(Suspect.Sex), nameof(Suspect.RelationToVictims), nameof(Suspect.PriorRecord)])
            _ = builder.Property(code).HasMaxLength(Suspect.CodeMaxLength).HasDefaultValue("");
        _ = builder.PrimitiveCollection(s => s.FurtherRoles).HasDefaultValueSql("'{}'");
        _ = builder.PrimitiveCollection(s => s.Countries).HasDefaultValueSql("'{}'");
        _ = builder.PrimitiveCollection(s => s.ModusOperandi).HasDefaultValueSql("'{}'");
        _ = builder.Ignore(s => s.Roles);
        _ = builder.HasIndex(s => s.LinkedVictimId).IsUnique(); // a victim is one suspect at most
        _ = builder.HasIndex(s => new { s.CaseId, s.Reference }).IsUnique(); // the people of a case
    }
}

internal sealed class CountConfiguration : IEntityTypeConfiguration<Count>
{
    public void Configure(EntityTypeBuilder<Count> builder)
    {
        _ = builder.ToTable("Counts");
        _ = builder.Property(c => c.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(c => c.Offence).HasMaxLength(Count.OffenceMaxLength);
        _ = builder.Property(c => c.LegalBasis).HasMaxLength(Count.LegalBasisMaxLength);
        _ = builder.Property(c => c.Particulars).HasMaxLength(Count.ParticularsMaxLength);
        _ = builder.Property(c => c.WithdrawalReason).HasMaxLength(Count.WithdrawalReasonMaxLength);
        _ = builder.Property(c => c.From).HasColumnName("period_from");
        _ = builder.Property(c => c.To).HasColumnName("period_to");
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(c => c.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(c => c.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<OffenceEdition>().WithMany().HasForeignKey(c => c.OffenceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(c => new { c.CaseId, c.Number }).IsUnique(); // the counts of a case, in order
    }
}

internal sealed class VictimConfiguration : IEntityTypeConfiguration<Victim>
{
    public void Configure(EntityTypeBuilder<Victim> builder)
    {
        _ = builder.ToTable("Victims");
        _ = builder.Property(v => v.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(v => v.Pseudonym).HasMaxLength(12);
        _ = builder.Property(v => v.Gender).HasMaxLength(40);
        _ = builder.Property(v => v.Status).HasMaxLength(40);
        _ = builder.Property(v => v.AgeAssessedAs).HasConversion<string>().HasMaxLength(16);
        _ = builder.Ignore(v => v.Age);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(v => new { v.CaseId, v.Pseudonym }).IsUnique(); // the victims of a case
    }
}
