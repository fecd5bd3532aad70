using System.Net;
using System.Text.Json.Nodes;
using Campaign.Content.Files;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Campaign.Web.Tests.Publication;

/// <summary>No address of a shelter comes in.</summary>
public abstract partial class ShelterTests<TSite>
{
    [Fact]
    public async Task A_shelter_with_an_address_is_refused_however_it_comes()
    {
        foreach (var language in (string[])[Vietnamese, English])
        {
            var made = Make($"Nơi tạm lánh mẫu {language}", Shelter);
            made.SetCultureName("Sample shelter", English);
            made.SetValue("address", "CanaryRefused7319", language);
            Assert.False(Documents.Save(made).Success);
        }
        using var editor = await site.SignInAsync(OfficerGroup.Writer);
        using (
            var created = await editor.SendAsync(
                "POST",
                "document",
                Body(
                    Guid.NewGuid(),
                    "Nơi tạm lánh hai",
                    ("kinds", null, JsonNode.Parse(Shelter)!),
                    ("address", Vietnamese, "CanaryRefused7319")
                )
            )
        )
            Assert.Equal(HttpStatusCode.BadRequest, created.StatusCode);
        using (
            var map = await editor.SendAsync(
                "POST",
                "document",
                Body(
                    Guid.NewGuid(),
                    "Nơi tạm lánh ba",
                    ("kinds", null, JsonNode.Parse(Shelter)!),
                    ("body", Vietnamese, "Ở 21.0285, 105.8542 CanaryRefused7319")
                )
            )
        )
            Assert.Equal(HttpStatusCode.BadRequest, map.StatusCode);
        using var folder = new TemporaryFolder();
        CopyContent(folder.Path);
        await File.AppendAllTextAsync(
            Path.Combine(folder.Path, "services.yaml"),
            """

              - id: mau-tam-lanh
                published: false
                title: Nơi tạm lánh mẫu
                kinds: [nha-tam-lanh]
                translations:
                  en-US:
                    title: Sample shelter
                    address: CanaryRefused7319

            """
        );
        var fault = Assert.Single(
            (await site.Services.GetRequiredService<ContentCommands>().ImportAsync(folder.Path)).Faults
        );
        Assert.Equal("services.yaml", fault.File);
        Assert.Empty(Canary.FilesWith(Options, "canaryrefused7319"));
    }

    [Fact]
    public void Even_a_write_that_bypasses_every_rule_is_stored_without_the_address()
    {
        var made = Make("Nơi tạm lánh năm", Shelter);
        made.SetValue("address", "CanaryAround7319", Vietnamese);
        made.SetValue("body", "Bản đồ: https://maps.app.goo.gl/CanaryAround7319", Vietnamese);
        using (var scope = site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope())
        {
            site.Services.GetRequiredService<IDocumentRepository>().Save(made);
            scope.Complete();
        }
        var stored = Documents.GetById(made.Key)!;
        Assert.Null(stored.GetValue("address", Vietnamese));
        Assert.Equal("Bản đồ: …", stored.GetValue("body", Vietnamese));
        Assert.Empty(Canary.FilesWith(Options, "canaryaround7319"));
    }

    [Fact]
    public async Task An_address_is_not_prepared_while_a_shelter_is_public()
    {
        var shelter = Make("Nơi tạm lánh sáu", Shelter);
        Save(shelter);
        Assert.True(Documents.Publish(shelter, ["*"]).Success);
        using var editor = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using (
            var refused = await ChangeAsync(
                editor,
                shelter.Key,
                ("kinds", JsonNode.Parse(Office)!),
                ("address", "CanaryEarly7319")
            )
        )
            Assert.Contains(
                "xuất bản loại dịch vụ mới trước",
                JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(),
                StringComparison.Ordinal
            );
        using (var kind = await ChangeAsync(editor, shelter.Key, ("kinds", JsonNode.Parse(Office)!)))
            Assert.True(kind.IsSuccessStatusCode);
        await editor.PublishAsync(shelter.Key);
        using var allowed = await ChangeAsync(editor, shelter.Key, ("address", "Số 6 phố Mẫu"));
        Assert.True(allowed.IsSuccessStatusCode, await allowed.Content.ReadAsStringAsync());
    }

    private object Body(Guid id, string name, params (string Alias, string? Culture, object Value)[] values)
    {
        var like = Make(name, Shelter);
        return new
        {
            id,
            parent = new { id = Documents.GetById(like.ParentId)!.Key },
            documentType = new { id = like.ContentType.Key },
            values = values.Select(x => new
            {
                alias = x.Alias,
                culture = x.Culture,
                segment = (string?)null,
                value = x.Value,
            }),
            variants = new[]
            {
                new
                {
                    culture = Vietnamese,
                    segment = (string?)null,
                    name,
                },
            },
        };
    }

    private static void CopyContent(string folder)
    {
        var from = WholeSite.Repository("content");
        foreach (var file in Directory.GetFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
