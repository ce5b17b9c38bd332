using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Time;

/// <summary>Reads a <c>datetime-local</c> field as the unit's wall clock; the framework would take the server's zone.</summary>
internal sealed class UnitInstantBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }

            return Task.CompletedTask;
        }

        var services = bindingContext.HttpContext.RequestServices;
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        if (!DateTime.TryParse(given.FirstValue, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wallClock))
        {
            _ = bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["Give a date and a time."]);
        }
        else if (services.GetRequiredService<UnitClock>().Instant(wallClock) is { } instant)
        {
            bindingContext.Result = ModelBindingResult.Success(instant);
        }
        else
        {
            _ = bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["There is no such time on that day: the clocks go forward."]);
        }

        return Task.CompletedTask;
    }
}

internal sealed class UnitInstantBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateTimeOffset) ? new UnitInstantBinder() : null;
}
