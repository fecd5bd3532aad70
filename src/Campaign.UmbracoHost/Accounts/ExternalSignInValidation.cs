using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Stops the start when the settings of the directory would let in nobody, or the wrong people.</summary>
internal sealed class ExternalSignInValidation : IValidateOptions<ExternalSignInOptions>
{
    public ValidateOptionsResult Validate(string? name, ExternalSignInOptions options) =>
        options.Faults().ToList() is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
}
