using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Organisations;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.UmbracoHost.Media;

namespace Campaign.Web.Media;

/// <summary>The uploaded files that published items refer to: as their files, or by address in their text.</summary>
internal sealed class PublishedFiles(SnapshotStore store) : IFilesInUse
{
    private long _seen;

    public bool Refers(string folder) =>
        store.Current.Items.Any(x =>
            Files(x).Any(file => file.Path.Contains(folder, StringComparison.Ordinal))
            || Texts(x).Any(text => text?.Contains(folder, StringComparison.Ordinal) == true)
        );

    public async Task ChangedAsync(CancellationToken cancel) => _seen = (await store.NewerThanAsync(_seen, cancel)).Seq;

    private static ImmutableArray<MaterialFile> Files(PublishedItem item) =>
        item switch
        {
            Material x => x.Files,
            Script x => x.Recordings,
            LegalDocument x => x.Files,
            Organisation x => x.Logos,
            _ => [],
        };

    private static string?[] Texts(PublishedItem item) =>
        item switch
        {
            Material x => [x.DisplayGuidance, x.PrintSpec],
            Script x => [x.Body],
            LegalDocument x => [x.Body],
            Organisation x => [x.Body],
            CampaignInfo x => [x.Body],
            Edition x => [x.Activities, x.Funding],
            Event x => [x.Body],
            Service x => [x.Body],
            _ => [],
        };
}
