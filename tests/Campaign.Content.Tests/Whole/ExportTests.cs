using Campaign.Content.Types;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Content.Tests.Whole;

/// <summary>Documents out into files, on a real database.</summary>
public abstract class ExportTests(DatabaseProvider provider) : ContentTests(provider)
{
    public sealed class Sqlite() : ExportTests(DatabaseProvider.Sqlite);

    public sealed class Postgres() : ExportTests(DatabaseProvider.PostgreSql);

    [Fact]
    public async Task An_export_after_an_import_changes_no_byte_even_of_files_formatted_by_hand()
    {
        Folder.Write("organisations.yaml", "# Ghi chú của người soạn\nitems: [{title: 'Sở A (mẫu)', id: so-a}]\n");
        await ImportAsync();
        var before = Folder.Snapshot();
        var result = Host.Commands.Export(Folder.Path);
        Assert.Empty(result.Written);
        Assert.Equal(before, Folder.Snapshot());
    }

    [Fact]
    public async Task An_export_into_an_empty_folder_imports_again_without_a_change()
    {
        await ImportAsync();
        using var other = new ContentFolder();
        Scratch.Delete(other.Path);
        Host.Commands.Export(other.Path);
        var head = await Host.HeadAsync();
        var again = await Host.Commands.ImportAsync(other.Path);
        Assert.Empty(again.Faults);
        Assert.Equal((0, 0, 10), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal(head, await Host.HeadAsync());
        Assert.Equal(ContentFolder.Document, other.Text("documents/kh-1.yaml"));
    }

    [Fact]
    public async Task What_an_officer_changed_shows_in_its_file_and_nowhere_else()
    {
        await ImportAsync();
        var message = Message("2021-02");
        message.SetValue("officialText", "Câu thứ hai, sửa lại", "vi-VN");
        Host.Documents.Save(message);
        Assert.True(Host.Documents.Publish(message, ["vi-VN"]).Success);
        var result = Host.Commands.Export(Folder.Path);
        Assert.Equal(["thang-mau/2021/messages.yaml"], result.Written);
        Assert.Contains(
            "officialText: Câu thứ hai, sửa lại\n",
            Folder.Text("thang-mau/2021/messages.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await Host.Commands.ImportAsync(Folder.Path)).Updated);
    }

    [Fact]
    public async Task Abbreviations_go_out_by_the_folder_of_their_place_and_come_in_again_there()
    {
        Folder.Write("abbreviations.yaml", "items: []\n");
        await ImportAsync();
        // A list without records has its folder all the same, so that officers find where the first belongs.
        var general = Host.Documents.GetRootContent().Single(x => x.Name == "Chữ viết tắt");
        var province = Host.Documents.GetById(DeterministicKey.Of("province-folder:20"))!;
        foreach (var (parent, spoken) in new[] { (general, "nhà văn hóa thôn"), (province, "nhà văn hóa tỉnh") })
        {
            var made = Host.Documents.Create("NVHT", parent.Id, "abbreviation");
            made.SetValue("written", "NVHT");
            made.SetValue("spoken", spoken);
            Assert.True(Host.Documents.Save(made).Success);
            Assert.True(Host.Documents.Publish(made, ["*"]).Success);
            await Host.FollowAsync();
        }

        using var other = new ContentFolder();
        Scratch.Delete(other.Path);
        Host.Commands.Export(other.Path);

        Assert.Contains("spoken: nhà văn hóa thôn\n", other.Text("abbreviations.yaml"), StringComparison.Ordinal);
        Assert.Contains("spoken: nhà văn hóa tỉnh\n", other.Text("abbreviations/20.yaml"), StringComparison.Ordinal);
        var again = await Host.Commands.ImportAsync(other.Path);
        Assert.Empty(again.Faults);
        Assert.Equal((0, 0), (again.Created, again.Updated));
        other.Change("abbreviations/20.yaml", "written: NVHT", "written: NVHT\n    places: [\"20\", \"68\"]");
        other.Write(
            "abbreviations/68.yaml",
            "items:\n  - id: nvht-68\n    written: NVHT\n    spoken: nhà văn hóa tiểu khu\n"
        );
        var fault = Assert.Single((await Host.Commands.ImportAsync(other.Path)).Faults);
        Assert.Equal(("abbreviations/68.yaml", "written"), (fault.File, fault.Field));
    }

    [Fact]
    public async Task An_unpublished_edit_is_neither_exported_nor_overwritten()
    {
        await ImportAsync();
        var message = Message("2021-02");
        message.SetValue("officialText", "Đang viết dở", "vi-VN");
        Host.Documents.Save(message);
        Assert.Empty(Host.Commands.Export(Folder.Path).Written);
        await ImportAsync();
        Assert.Equal("Đang viết dở", Message("2021-02").GetValue<string>("officialText", "vi-VN"));
    }

    [Fact]
    public async Task Drafts_that_fit_into_no_file_are_named_and_do_not_stop_the_others()
    {
        await ImportAsync();
        var edition = Host.Documents.GetParent(Message("2021-01"))!;
        while (edition.ContentType.Alias != "edition")
            edition = Host.Documents.GetParent(edition)!;
        var twin = Host.Documents.Create("Năm trùng", edition.ParentId, "edition");
        twin.SetCultureName("Năm trùng", "vi-VN");
        twin.SetValue("year", 2021);
        Host.Documents.Save(twin);
        var odd = Host.Documents.Create("Chiến dịch lạ", -1, "campaign");
        odd.SetCultureName("Chiến dịch lạ", "vi-VN");
        odd.SetValue(CommonFields.Id, "Chien Dich");
        Host.Documents.Save(odd);
        var before = Folder.Snapshot();
        var result = Host.Commands.Export(Folder.Path);
        Assert.Empty(result.Written);
        Assert.Equal(before, Folder.Snapshot());
        Assert.Contains(result.Notes, x => x.Contains($"{twin.Key}", StringComparison.Ordinal));
        Assert.Contains(result.Notes, x => x.Contains($"{odd.Key}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_made_in_the_backoffice_gets_an_address_name_and_goes_out_with_its_key()
    {
        await ImportAsync();
        var parent = Host.Documents.GetParent(Message("2021-01"))!;
        var made = Host.Documents.Create("Câu mới", parent.Id, "message");
        made.SetCultureName("Câu mới", "vi-VN");
        made.SetValue("order", 3);
        made.SetValue("officialText", "Câu mới", "vi-VN");
        made.SetValue("sourceNote", "mẫu");
        Host.Documents.Save(made);
        Assert.Equal("cau-moi", made.GetValue<string>(CommonFields.Id));
        Assert.True(Host.Documents.Publish(made, ["vi-VN"]).Success);
        Host.Commands.Export(Folder.Path);
        Assert.Contains(
            $"- id: cau-moi\n    key: {made.Key}\n",
            Folder.Text("thang-mau/2021/messages.yaml"),
            StringComparison.Ordinal
        );
        var again = await Host.Commands.ImportAsync(Folder.Path);
        Assert.Equal((0, 0), (again.Created, again.Updated));
        Assert.Empty(again.Faults);
    }
}
