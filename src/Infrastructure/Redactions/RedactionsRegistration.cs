using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Redactions;

internal static class RedactionsRegistration
{
    internal static IServiceCollection AddRedactions(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<RedactionOptions>(configuration.GetSection("Redactions"))
        .AddSingleton<BurningSeam>().AddSingleton<ResultVerification>().AddSingleton<IRedactionEngine, RedactionEngine>();
}
