using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>
/// Always running: there is no installer and no upgrade page, migrations are done before the first request.
/// </summary>
internal sealed class RunningState : IRuntimeState
{
    private static readonly Version Core = typeof(IContentService).Assembly.GetName().Version!;

    public Version Version => Core;

    public string VersionComment => "";

    public SemVersion SemanticVersion => new(Core.Major, Core.Minor, Core.Build);

    public RuntimeLevel Level => RuntimeLevel.Run;

    public RuntimeLevelReason Reason => RuntimeLevelReason.Run;

    public string? CurrentMigrationState => null;

    public string? FinalMigrationState => null;

    public BootFailedException? BootFailedException => null;

    public IReadOnlyDictionary<string, object> StartupState => new Dictionary<string, object>();

    public void DetermineRuntimeLevel() { }

    public void Configure(RuntimeLevel level, RuntimeLevelReason reason, Exception? bootFailedException = null) { }
}
