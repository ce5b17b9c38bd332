using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        _ = builder.ToTable("Notifications");
        _ = builder.Property(n => n.Id).ValueGeneratedNever();
        _ = builder.Property(n => n.Text).HasMaxLength(Notification.TextMaxLength);
        _ = builder.Property(n => n.Link).HasMaxLength(Notification.LinkMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(n => new { n.UserId, n.CreatedAt }); // a person's notifications, latest first
    }
}

internal sealed class MailMessageConfiguration : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        _ = builder.ToTable("Mail");
        _ = builder.Property(m => m.Id).ValueGeneratedNever();
        _ = builder.Property(m => m.Address).HasMaxLength(StaffMember.EmailMaxLength);
        _ = builder.Property(m => m.Subject).HasMaxLength(MailMessage.SubjectMaxLength);
        _ = builder.Property(m => m.Body).HasMaxLength(MailMessage.BodyMaxLength);
        _ = builder.Property(m => m.LastFailure).HasMaxLength(MailMessage.FailureMaxLength);
        _ = builder.HasIndex(m => m.NextAttemptAt).HasFilter("sent_at is null"); // what the delivery job takes next
    }
}
