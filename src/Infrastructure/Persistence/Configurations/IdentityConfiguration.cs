using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class VictimIdentityConfiguration : IEntityTypeConfiguration<VictimIdentity>
{
    public void Configure(EntityTypeBuilder<VictimIdentity> builder)
    {
        _ = builder.ToTable("VictimIdentities");
        _ = builder.HasKey(i => i.VictimId);
        _ = builder.Property(i => i.VictimId).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.HasOne<Victim>().WithOne().HasForeignKey<VictimIdentity>(i => i.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(i => i.PhoneIndex); // found again, blindly
    }
}

internal sealed class IdentityParticularConfiguration : IEntityTypeConfiguration<IdentityParticular>
{
    public void Configure(EntityTypeBuilder<IdentityParticular> builder)
    {
        _ = builder.ToTable("IdentityParticulars");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(p => p.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => p.VictimId); // what is known of one person
        _ = builder.HasIndex(p => p.BlindIndex); // found again, blindly
    }
}

internal sealed class IdentityPhotoConfiguration : IEntityTypeConfiguration<IdentityPhoto>
{
    public void Configure(EntityTypeBuilder<IdentityPhoto> builder)
    {
        _ = builder.ToTable("IdentityPhotos");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(p => p.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => p.VictimId); // what is known of one person
    }
}

internal sealed class IdentityGrantConfiguration : IEntityTypeConfiguration<IdentityGrant>
{
    public void Configure(EntityTypeBuilder<IdentityGrant> builder)
    {
        _ = builder.ToTable("IdentityGrants");
        _ = builder.Property(g => g.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(g => g.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(g => g.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(g => g.UserId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(g => g.GrantedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.Property(g => g.Scope).HasConversion<string>().HasMaxLength(16).HasDefaultValue(GrantScope.Identity);
        _ = builder.HasIndex(g => new { g.UserId, g.VictimId }); // what one reader may have revealed
        _ = builder.HasIndex(g => g.VictimId); // who may have one person revealed
    }
}
