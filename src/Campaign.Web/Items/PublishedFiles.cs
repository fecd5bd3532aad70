using Campaign.Core.Publication;
using Campaign.UmbracoHost.Media;

namespace Campaign.Web.Items;

/// <summary>
/// The uploaded files that published items refer to, either as their files or by an address in their text.
/// </summary>
internal sealed class PublishedFiles(SnapshotStore store, ItemKinds kinds) : IFilesInUse
{
    private long _seen;

    public bool Refers(string folder) =>
        store.Current.Items.Any(x =>
            kinds[x.Type].FilesOf(x).Any(file => file.Path.Contains(folder, StringComparison.Ordinal))
            || kinds[x.Type].MarkdownOf(x).Any(text => text?.Contains(folder, StringComparison.Ordinal) == true)
        );

    public async Task ChangedAsync(CancellationToken cancel) => _seen = (await store.NewerThanAsync(_seen, cancel)).Seq;
}
