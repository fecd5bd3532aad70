using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Startup;

/// <summary>Stops the start when a section of the settings is at fault, and names all of its faults at once.</summary>
/// <param name="find">What is wrong with the section, one English sentence each.</param>
/// <typeparam name="TOptions">The section.</typeparam>
public sealed class OptionFaults<TOptions>(Func<TOptions, IEnumerable<string>> find) : IValidateOptions<TOptions>
    where TOptions : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        find(options).ToList() is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
}
