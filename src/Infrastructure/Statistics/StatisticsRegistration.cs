using CaseTracker.Application.Statistics.Exports;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Statistics.Suppression;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Statistics;

internal static class StatisticsRegistration
{
    private const int DefaultKeepMinutes = 15;

    /// <param name="configuration"><c>Statistics:Threshold</c>: the smallest number that is shown, at least 5; 11 without it. <c>Statistics:KeepMinutes</c>: how long counts are kept; 15 without it.</param>
    internal static IServiceCollection AddStatistics(this IServiceCollection services, IConfiguration configuration)
    {
        var threshold = configuration.GetValue("Statistics:Threshold", CellRule.DefaultThreshold);
        if (threshold < CellRule.LowestThreshold) throw new InvalidOperationException($"Statistics:Threshold is {threshold}; below {CellRule.LowestThreshold} numbers would tell of persons.");
        _ = services.AddSingleton(new CountsKeeping(TimeSpan.FromMinutes(Math.Max(0, configuration.GetValue("Statistics:KeepMinutes", DefaultKeepMinutes)))));
        return services.AddSingleton(typeof(CellRule), new CellRule(threshold)).AddScoped<IOutcomeCounts, OutcomeCounts>().AddScoped<IResearchRows, ResearchRows>();
    }
}
