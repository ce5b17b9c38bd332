using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Documents;

internal static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<DocumentOptions>(configuration.GetSection("Documents"))
        .AddSingleton<Sandbox>()
        .AddSingleton<IDocumentRenderer, TypstRenderer>()
        .AddHostedService<SandboxNotice>();
}
