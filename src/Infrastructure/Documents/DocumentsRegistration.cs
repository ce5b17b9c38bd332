using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Documents.Progress;
using CaseTracker.Infrastructure.Documents.Texts;
using CaseTracker.Infrastructure.Documents.Volumes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Documents;

internal static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<DocumentOptions>(configuration.GetSection("Documents"))
        .AddSingleton<Sandbox>()
        .AddSingleton<IDocumentRenderer, TypstRenderer>()
        .AddSingleton<VolumeRenderer>()
        .AddSingleton<IPrintTexts, EmbeddedTexts>()
        .AddSingleton<PrintProgressBoard>().AddSingleton<IPrintProgress>(provider => provider.GetRequiredService<PrintProgressBoard>())
        .AddSingleton<IAuditPosition, AuditPositions>()
        .AddHostedService<SandboxNotice>();
}
