using Campaign.Content.Files;
using Campaign.Rendering.Themes;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Operations.Moves;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Commands;

/// <summary>Explains, to whoever started the program, faults that stop the start and are not bugs.</summary>
internal static class StartFaults
{
    /// <summary>The faults, one per line; empty for an exception that is a bug and deserves its stack trace.</summary>
    public static IReadOnlyList<string> Of(Exception e) =>
        e switch
        {
            StartupFaultException
            or BackupFaultException
            or MoveFaultException
            or ContentFaultException
            or ImportStoppedException
            or ThemeException
            or MediaAwayException
            or DirectoryNotFoundException => [e.Message],
            OptionsValidationException options => [.. options.Failures.Select(x => $"{options.OptionsType.Name}: {x}")],
            AggregateException many when many.InnerExceptions.All(x => x is OptionsValidationException) =>
            [
                .. many.InnerExceptions.SelectMany(Of),
            ],
            IOException { InnerException: AddressInUseException } =>
            [
                $"{e.Message} Set ASPNETCORE_URLS to another address.",
            ],
            _ => [],
        };
}
