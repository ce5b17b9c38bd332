using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Reference;

public static class ReferenceRegistration
{
    /// <summary>Code lists, parsed once: a broken table stops the start. Deadline rules and holiday calendars, from the database.</summary>
    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddSingleton<IReferenceCodes>(new EmbeddedReferenceCodes());
        services.AddScoped<IDeadlineRules, StoredDeadlineRules>();
        services.AddSingleton<CalendarShelf>().AddScoped<IHolidayCalendars, StoredHolidayCalendars>();
        return services;
    }
}
