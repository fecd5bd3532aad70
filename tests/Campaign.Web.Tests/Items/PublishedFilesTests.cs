using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Testing;
using Campaign.Web.Items;
using Campaign.Web.Tests.Print;

namespace Campaign.Web.Tests.Items;

public sealed class PublishedFilesTests
{
    [Fact]
    public async Task A_file_is_in_use_while_an_item_has_it_or_refers_to_it_in_its_text()
    {
        var store = new SnapshotStore(PrintSample.Create());
        var files = new PublishedFiles(store, ProductKinds.All);
        await files.ChangedAsync(default);
        Assert.True(files.Refers("x2"));
        Assert.False(files.Refers("abcdefghijklmnopqrstuvwxyz"));
        var changed = files.ChangedAsync(default);
        Assert.False(changed.IsCompleted);
        var written = PrintSample.Material(353, "huong-dan", "Hướng dẫn", null) with
        {
            DisplayGuidance = "Xem [ảnh](/media/abcdefghijklmnopqrstuvwxyz/anh.png).",
        };
        var without = store.Current.Find<Material>(PrintSample.Upload)! with { Files = [] };
        store.Replace(PrintSample.With(store.Current, written, without));
        await changed;
        Assert.True(files.Refers("abcdefghijklmnopqrstuvwxyz"));
        Assert.False(files.Refers("x2"));
    }
}
