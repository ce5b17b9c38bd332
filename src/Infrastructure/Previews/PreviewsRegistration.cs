using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence.Viewing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Previews;

internal static class PreviewsRegistration
{
    internal static IServiceCollection AddPreviews(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<PreviewOptions>(configuration.GetSection("Previews"))
        .AddSingleton(new PreviewPolicy(configuration.GetValue("Previews:NotScanned", false)))
        .AddSingleton<SealedPreviews>().AddSingleton<IPreviewStore>(provider => provider.GetRequiredService<SealedPreviews>())
        .AddSingleton<PreviewSandbox>().AddSingleton<IPreviewer, SandboxedPreviewer>().AddSingleton<IPictures, SandboxedPictures>();
}
