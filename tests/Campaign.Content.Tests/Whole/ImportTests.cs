using Campaign.Content.Types;
using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Tests.Whole;

/// <summary>Files in, documents published, files out, on a real database.</summary>
public abstract class ImportTests(DatabaseProvider provider) : IAsyncLifetime, IDisposable
{
    public sealed class Sqlite() : ImportTests(DatabaseProvider.Sqlite);

    public sealed class Postgres() : ImportTests(DatabaseProvider.PostgreSql);

    private readonly ContentFolder _folder = new();
    private ContentHost _host = null!;

    public async Task InitializeAsync() => _host = await ContentHost.StartAsync(provider, _folder.Path);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task ImportAsync()
    {
        var result = await _host.Commands.ImportAsync(_folder.Path);
        Assert.Empty(result.Faults);
    }

    private IContent Message(string id) =>
        _host.Documents.GetById(DeterministicKey.Of($"message:thang-mau/2021/{id}"))
        ?? throw new InvalidOperationException(id);

    [Fact]
    public async Task What_the_files_say_is_public()
    {
        await ImportAsync();
        var snapshot = await _host.FollowAsync();
        var message = snapshot.All<KeyMessage>().First();
        Assert.Equal(
            ("Hướng ứng mẫu", "Hưởng ứng mẫu", "thang-mau", 2021),
            (message.OfficialText, message.CorrectedText, message.Header.Campaign, message.Header.Edition)
        );
        Assert.Empty(snapshot.All<KeyMessage>("en-US"));
        Assert.Equal(["68"], snapshot.All<KeyMessage>().Last().Header.Places.AsEnumerable());
        var plan = Assert.Single(snapshot.All<LegalDocument>());
        Assert.Equal((plan.Id, "20"), (Assert.Single(snapshot.All<Target>()).Document, plan.IssuerPlace));
        Assert.Equal([plan.Id], Assert.Single(snapshot.All<Edition>()).LegalBasis.AsEnumerable());
        Assert.Equal("Tỉnh Lâm Đồng", snapshot.Places.Find("68")!.Title);
        Assert.NotNull(Assert.Single(snapshot.All<CampaignInfo>()).Organiser);
    }

    [Fact]
    public async Task A_translation_is_public_as_soon_as_campaign_and_edition_have_one_too()
    {
        var notes = (await _host.Commands.ImportAsync(_folder.Path)).Notes;
        Assert.Contains(
            "thang-mau/2021/messages.yaml: 2021-01 có bản en-US nhưng chưa hiện, vì thang-mau chưa có bản en-US.",
            notes
        );
        _folder.Write("thang-mau/campaign.yaml", _folder.Text("thang-mau/campaign.yaml") + Translation("Sample month"));
        _folder.Write(
            "thang-mau/2021/edition.yaml",
            _folder.Text("thang-mau/2021/edition.yaml") + Translation("Sample month 2021")
        );
        Assert.Empty((await _host.Commands.ImportAsync(_folder.Path)).Notes);
        Assert.Equal("A sample", Assert.Single((await _host.FollowAsync()).All<KeyMessage>("en-US")).OfficialText);

        static string Translation(string title) => $"translations:\n  en-US:\n    title: {title}\n";
    }

    [Fact]
    public async Task A_second_import_saves_nothing()
    {
        await ImportAsync();
        var (head, version) = (await _host.HeadAsync(), Message("2021-01").VersionId);
        var again = await _host.Commands.ImportAsync(_folder.Path);
        Assert.Equal((0, 0, 10), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal((head, version), (await _host.HeadAsync(), Message("2021-01").VersionId));
    }

    [Fact]
    public async Task An_export_after_an_import_changes_no_byte_even_of_files_formatted_by_hand()
    {
        _folder.Write("organisations.yaml", "# Ghi chú của người soạn\nitems: [{title: 'Sở A (mẫu)', id: so-a}]\n");
        await ImportAsync();
        var before = _folder.Snapshot();
        var result = _host.Commands.Export(_folder.Path);
        Assert.Empty(result.Written);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public async Task An_export_into_an_empty_folder_imports_again_without_a_change()
    {
        await ImportAsync();
        using var other = new ContentFolder();
        Directory.Delete(other.Path, true);
        _host.Commands.Export(other.Path);
        var head = await _host.HeadAsync();
        var again = await _host.Commands.ImportAsync(other.Path);
        Assert.Empty(again.Faults);
        Assert.Equal((0, 0, 10), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal(head, await _host.HeadAsync());
        Assert.Equal(ContentFolder.Document, other.Text("documents/kh-1.yaml"));
    }

    [Fact]
    public async Task What_an_officer_changed_shows_in_its_file_and_nowhere_else()
    {
        await ImportAsync();
        var message = Message("2021-02");
        message.SetValue("officialText", "Câu thứ hai, sửa lại", "vi-VN");
        _host.Documents.Save(message);
        Assert.True(_host.Documents.Publish(message, ["vi-VN"]).Success);
        var result = _host.Commands.Export(_folder.Path);
        Assert.Equal(["thang-mau/2021/messages.yaml"], result.Written);
        Assert.Contains(
            "officialText: Câu thứ hai, sửa lại\n",
            _folder.Text("thang-mau/2021/messages.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await _host.Commands.ImportAsync(_folder.Path)).Updated);
    }

    [Fact]
    public async Task An_unpublished_edit_is_neither_exported_nor_overwritten()
    {
        await ImportAsync();
        var message = Message("2021-02");
        message.SetValue("officialText", "Đang viết dở", "vi-VN");
        _host.Documents.Save(message);
        Assert.Empty(_host.Commands.Export(_folder.Path).Written);
        await ImportAsync();
        Assert.Equal("Đang viết dở", Message("2021-02").GetValue<string>("officialText", "vi-VN"));
    }

    [Fact]
    public async Task A_document_made_in_the_backoffice_gets_an_address_name_and_goes_out_with_its_key()
    {
        await ImportAsync();
        var parent = _host.Documents.GetParent(Message("2021-01"))!;
        var made = _host.Documents.Create("Câu mới", parent.Id, "message");
        made.SetCultureName("Câu mới", "vi-VN");
        made.SetValue("order", 3);
        made.SetValue("officialText", "Câu mới", "vi-VN");
        made.SetValue("sourceNote", "mẫu");
        _host.Documents.Save(made);
        Assert.Equal("cau-moi", made.GetValue<string>(CommonFields.Id));
        Assert.True(_host.Documents.Publish(made, ["vi-VN"]).Success);
        _host.Commands.Export(_folder.Path);
        Assert.Contains(
            $"- id: cau-moi\n    key: {made.Key}\n",
            _folder.Text("thang-mau/2021/messages.yaml"),
            StringComparison.Ordinal
        );
        var again = await _host.Commands.ImportAsync(_folder.Path);
        Assert.Equal((0, 0), (again.Created, again.Updated));
        Assert.Empty(again.Faults);
    }

    [Fact]
    public async Task Publishing_against_a_rule_is_refused_with_the_field_and_the_draft_stays()
    {
        await ImportAsync();
        var message = Message("2021-01");
        message.SetValue("correctionNote", null, "vi-VN");
        Assert.True(_host.Documents.Save(message).Success);
        var result = _host.Documents.Publish(message, ["vi-VN"]);
        Assert.False(result.Success);
        Assert.Contains(
            "«Lý do sửa»: Bản sửa phải kèm lý do sửa.",
            result.EventMessages!.GetAll().Select(x => x.Message)
        );
        Assert.Null(Message("2021-01").GetValue("correctionNote", "vi-VN"));
        Assert.Equal("Lỗi chính tả", Message("2021-01").GetValue<string>("correctionNote", "vi-VN", published: true));
    }

    [Fact]
    public async Task A_place_that_public_items_are_addressed_to_is_not_taken_away()
    {
        await ImportAsync();
        var snapshot = await _host.FollowAsync();
        var place = _host.Documents.GetById(snapshot.All<Place>().Single(x => x.Ref == "68").Id)!;
        var refused = _host.Documents.Unpublish(place);
        Assert.False(refused.Success);
        Assert.Contains("Còn", refused.EventMessages!.GetAll().Single().Message, StringComparison.Ordinal);
        Assert.False(_host.Documents.MoveToRecycleBin(place).Success);
        foreach (var item in snapshot.Items.Where(x => x.Header.Places.Contains("68")).DistinctBy(x => x.Id))
            Assert.True(_host.Documents.Unpublish(_host.Documents.GetById(item.Id)!).Success);
        await _host.FollowAsync();
        Assert.True(_host.Documents.Unpublish(place).Success);
    }

    [Fact]
    public async Task Nothing_is_published_for_a_place_that_is_not()
    {
        await ImportAsync();
        var snapshot = await _host.FollowAsync();
        var item = snapshot.Items.First(x => x.Header.Places.Contains("68"));
        var places = _host.Documents.GetById(snapshot.All<Place>().First().Id)!;
        var draft = _host.Documents.Create("Nơi mẫu", places.ParentId, "place");
        _host.Documents.Save(draft);
        var document = _host.Documents.GetById(item.Id)!;
        document.SetValue("places", $"umb://document/{draft.Key:N}");
        _host.Documents.Save(document);
        var refused = _host.Documents.Publish(document, ["vi-VN"]);
        Assert.False(refused.Success);
        Assert.Contains("chưa được xuất bản", refused.EventMessages!.GetAll().Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_year_does_not_change()
    {
        await ImportAsync();
        await _host.FollowAsync();
        var edition = _host.Documents.GetById(_host.Snapshot.All<Edition>().Single().Id)!;
        edition.SetValue("year", 2022);
        edition.SetValue("start", new DateTime(2022, 11, 15));
        edition.SetValue("end", new DateTime(2022, 12, 15));
        _host.Documents.Save(edition);
        Assert.Contains(
            "đã xuất bản thì không đổi",
            _host.Documents.Publish(edition, ["vi-VN"]).EventMessages!.GetAll().Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_comes_in_as_a_whole_or_not_at_all_and_what_rests_on_it_waits()
    {
        _folder.Change("documents/kh-1.yaml", "deadline: 2025", "deadline: mai");
        var result = await _host.Commands.ImportAsync(_folder.Path);
        Assert.Equal("documents/kh-1.yaml", Assert.Single(result.Faults).File);
        Assert.Contains("thang-mau/2021/messages.yaml: chưa nhập vì documents/kh-1.yaml có lỗi.", result.Notes);
        var snapshot = await _host.FollowAsync();
        Assert.Empty(snapshot.All<LegalDocument>());
        Assert.Empty(snapshot.All<KeyMessage>());
        Assert.Single(snapshot.All<Core.Services.Service>());
        _folder.Change("documents/kh-1.yaml", "deadline: mai", "deadline: 2025");
        await ImportAsync();
        Assert.Equal(2, (await _host.FollowAsync()).All<KeyMessage>().Count());
    }

    [Fact]
    public async Task What_is_in_the_bin_is_not_imported_again()
    {
        await ImportAsync();
        _host.Documents.MoveToRecycleBin(_host.Documents.GetById(DeterministicKey.Of("service://111"))!);
        var result = await _host.Commands.ImportAsync(_folder.Path);
        Assert.Empty(result.Faults);
        Assert.Contains("service 111: đang ở thùng rác, không nhập lại.", result.Notes);
        Assert.Empty((await _host.FollowAsync()).All<Core.Services.Service>());
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_a_file_leaves_nothing_of_it()
    {
        await ImportAsync();
        // The draft of the document keeps its target from being published: the database refuses the second record.
        _folder.Write(
            "documents/kh-2.yaml",
            ContentFolder
                .Document.Replace("id: kh-1\n", "id: kh-2\npublished: false\n", StringComparison.Ordinal)
                .Replace("chi-tieu-1", "chi-tieu-2", StringComparison.Ordinal)
        );
        var head = await _host.HeadAsync();
        var result = await _host.Commands.ImportAsync(_folder.Path);
        Assert.StartsWith(
            "documents/kh-2.yaml:14:5: Không nhập được: Không xuất bản được (FailedPublishPathNotPublished)",
            Assert.Single(result.Faults).ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal((0, 0, 10), (result.Created, result.Updated, result.Unchanged));
        Assert.Null(_host.Documents.GetById(DeterministicKey.Of("document://kh-2")));
        Assert.Equal(head, await _host.HeadAsync());
    }

    [Fact]
    public async Task A_draft_stays_a_draft_and_a_language_that_left_the_file_is_withdrawn()
    {
        _folder.Change(
            "thang-mau/2021/messages.yaml",
            "officialText: Câu thứ hai",
            "published: false\n    officialText: Câu thứ hai"
        );
        _folder.Write(
            "thang-mau/campaign.yaml",
            _folder.Text("thang-mau/campaign.yaml") + "translations: {en-US: {title: Sample}}\n"
        );
        _folder.Write(
            "thang-mau/2021/edition.yaml",
            _folder.Text("thang-mau/2021/edition.yaml") + "translations: {en-US: {title: Sample}}\n"
        );
        await ImportAsync();
        Assert.Single((await _host.FollowAsync()).All<KeyMessage>());
        Assert.Single(_host.Snapshot.All<KeyMessage>("en-US"));
        Assert.Empty(_host.Commands.Export(_folder.Path).Written);
        _folder.Change(
            "thang-mau/2021/messages.yaml",
            "    translations:\n      en-US:\n        officialText: A sample\n",
            ""
        );
        await ImportAsync();
        var snapshot = await _host.FollowAsync();
        Assert.Empty(snapshot.All<KeyMessage>("en-US"));
        Assert.Equal(["vi-VN"], snapshot.All<KeyMessage>().Single().Header.AvailableLanguages.AsEnumerable());
        Assert.Equal(0, (await _host.Commands.ImportAsync(_folder.Path)).Updated);
    }

    [Fact]
    public async Task Provinces_get_folders_of_their_own_and_what_lies_there_belongs_to_them()
    {
        _folder.Write(
            "thang-mau/2021/events.yaml",
            "items:\n  - id: mit-tinh\n    province: \"68\"\n    title: Mít tinh mẫu\n    kind: mot\n    startDate: 2021-11-20\n    endDate: 2021-11-20\n"
        );
        await ImportAsync();
        var item = Assert.Single((await _host.FollowAsync()).All<Core.Events.Event>());
        Assert.Equal("68", Assert.Single(item.Header.Places));
        Assert.Equal(("thang-mau", 2021), (item.Header.Campaign, item.Header.Edition));
        Assert.Empty(_host.Commands.Export(_folder.Path).Written);
        Assert.Equal(0, (await _host.Commands.ImportAsync(_folder.Path)).Updated);
    }

    [Fact]
    public async Task Types_are_installed_once()
    {
        var types = _host.Host.Get<IContentTypeService>();
        var before = types.GetAll().ToDictionary(x => x.Key, x => x.UpdateDate);
        await _host.Host.Get<IServiceProvider>().InstallTypesAsync(_folder.Path);
        Assert.Equal(before, types.GetAll().ToDictionary(x => x.Key, x => x.UpdateDate));
        Assert.Equal(ItemTables.All.Length, before.Count);
        Assert.All(types.GetAll(), x => Assert.Equal(ItemTables.Find(x.Alias)!.Key, x.Key));
    }
}
