using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Application.CaseFiles.Kinds;
using CaseTracker.Application.CaseFiles.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Application.CaseFiles;

internal static class PrintingRegistration
{
    /// <summary>Every section and every kind of document, found by their type.</summary>
    internal static IServiceCollection AddPrinting(this IServiceCollection services)
    {
        foreach (var type in typeof(PrintingRegistration).Assembly.GetTypes().Where(t => !t.IsAbstract))
        {
            if (type.IsSubclassOf(typeof(SectionReader))) _ = services.AddScoped(typeof(SectionReader), type);
            if (type.IsSubclassOf(typeof(KindReader))) _ = services.AddScoped(typeof(KindReader), type);
        }

        return services.AddScoped<CustodyReader>().AddScoped<EndingTables>().AddScoped<OutcomeTables>().AddScoped<DocumentComposer>().AddScoped<DocumentChecks>().AddScoped<DocumentCopies>();
    }
}
