using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Compensation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class EntitlementConfiguration : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        _ = builder.ToTable("Entitlements"); // append-only
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property(e => e.Answer).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(e => e.Ground).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(e => e.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.VictimId, e.Number }).IsUnique(); // the assessments of a victim, in order
    }
}

internal sealed class CompensationClaimConfiguration : IEntityTypeConfiguration<CompensationClaim>
{
    public void Configure(EntityTypeBuilder<CompensationClaim> builder)
    {
        _ = builder.ToTable("CompensationClaims");
        _ = builder.Property(c => c.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(c => c.Route).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(c => c.Currency).HasMaxLength(3);
        _ = builder.Property(c => c.Outcome).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Ignore(c => c.State);
        _ = builder.HasMany(c => c.Heads).WithOne().HasForeignKey(h => h.ClaimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.Navigation(c => c.Heads).HasField("heads").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(c => c.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(c => new { c.VictimId, c.Number }).IsUnique(); // the claims of a victim, and whether there are any
    }
}

/// <summary>A version of its own: two payments at once for one head, and the second is refused.</summary>
internal sealed class ClaimHeadConfiguration : IEntityTypeConfiguration<ClaimHead>
{
    public void Configure(EntityTypeBuilder<ClaimHead> builder)
    {
        _ = builder.ToTable("CompensationHeads", table =>
        {
            _ = table.HasCheckConstraint("ck_compensation_heads_paid", "paid >= 0 and paid <= awarded");
            _ = table.HasCheckConstraint("ck_compensation_heads_claimed", "claimed > 0");
        });
        _ = builder.Property(h => h.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(h => h.Head).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(h => h.Claimed).HasPrecision(18, 2);
        _ = builder.Property(h => h.Awarded).HasPrecision(18, 2);
        _ = builder.Property(h => h.Paid).HasPrecision(18, 2);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(h => new { h.ClaimId, h.Head }).IsUnique(); // each head of a claim once
    }
}

internal sealed class CompensationDecisionConfiguration : IEntityTypeConfiguration<CompensationDecision>
{
    public void Configure(EntityTypeBuilder<CompensationDecision> builder)
    {
        _ = builder.ToTable("CompensationDecisions");
        _ = builder.Property(d => d.Id).ValueGeneratedNever();
        _ = builder.Property(d => d.Outcome).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<CompensationClaim>().WithMany().HasForeignKey(d => d.ClaimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(d => new { d.ClaimId, d.Number }).IsUnique(); // the decisions on a claim, in order
    }
}

internal sealed class CompensationPaymentConfiguration : IEntityTypeConfiguration<CompensationPayment>
{
    public void Configure(EntityTypeBuilder<CompensationPayment> builder)
    {
        _ = builder.ToTable("CompensationPayments", table => table.HasCheckConstraint("ck_compensation_payments_amount", "amount <> 0"));
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property(p => p.Head).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(p => p.Source).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(p => p.Amount).HasPrecision(18, 2);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<CompensationClaim>().WithMany().HasForeignKey(p => p.ClaimId).OnDelete(DeleteBehavior.Restrict); // the payments of a claim
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
