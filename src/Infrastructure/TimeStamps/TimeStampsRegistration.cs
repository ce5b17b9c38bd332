using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.TimeStamps;

internal static class TimeStampsRegistration
{
    /// <param name="configuration"><c>TimeStamps</c> (docs/operations.md).</param>
    internal static IServiceCollection AddTimeStamps(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeStampSettings.From(configuration)).AddSingleton<TimeStampProof>().AddSingleton<ITimeStampProof>(provider => provider.GetRequiredService<TimeStampProof>())
        .AddSingleton<TimeStampAuthority>().AddSingleton<TimeStamping>();
}
