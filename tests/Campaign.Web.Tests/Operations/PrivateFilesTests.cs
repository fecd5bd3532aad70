using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations;

public sealed class PrivateFilesTests : IDisposable
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private readonly ProductProcess _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task Only_the_products_own_account_can_read_what_it_writes()
    {
        if (OperatingSystem.IsWindows())
            return;
        await _product.StartAsync();
        await _product.CommandAsync("backup", Path.Combine(_product.Folder, "sao-luu.zip"));
        var files = Directory.GetFiles(_product.Folder, "*", SearchOption.AllDirectories);
        foreach (var name in new[] { "campaign.db", "campaign.db-wal", "sao-luu.zip" })
            Assert.Contains(files, x => Path.GetFileName(x) == name);
        foreach (var file in files)
            Assert.True((File.GetUnixFileMode(file) & Others) == 0, $"{file}: {File.GetUnixFileMode(file)}");
        Assert.Contains("degraded address", await _product.CommandAsync("doctor"), StringComparison.Ordinal);
    }
}
