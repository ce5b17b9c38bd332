using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Reference;

public static class ReferenceRegistration
{
    /// <summary>Code lists, deadline rules and holiday calendars, each parsed once; a broken table stops the start.</summary>
    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddSingleton<IReferenceCodes>(new EmbeddedReferenceCodes());
        services.AddSingleton<IDeadlineRules>(new EmbeddedDeadlineRules());
        services.AddSingleton<IHolidayCalendars>(new GeneratedHolidayCalendars());
        return services;
    }
}
