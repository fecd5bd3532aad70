using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Backups;

/// <summary>Stops the start when the settings would send nothing, or something readable.</summary>
internal sealed class BackupValidation : IValidateOptions<BackupOptions>
{
    public ValidateOptionsResult Validate(string? name, BackupOptions options) =>
        options.Faults().ToList() is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
}
