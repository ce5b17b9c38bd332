namespace CaseTracker.Domain.Notifications;

/// <summary>Who is told when nobody acts. The numbers are stored.</summary>
public enum ReminderStep : short
{
    Owner = 0,
    Lead = 1,
    Supervisor = 2,
}
