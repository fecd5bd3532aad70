using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Tests.Persistence;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;

namespace Campaign.UmbracoHost.Tests.Killing;

/// <summary>
/// The process that is killed: it publishes the documents 0, 1, 2 … and writes each number once its publish was
/// acknowledged. Started again, it goes on where the database says it was.
/// </summary>
internal static class Publisher
{
    public static async Task RunAsync(UmbracoHostOptions options, int count)
    {
        await using var host = await TestHost.StartAsync(options);
        var content = await TestContent.WithTypeAsync(host, alias: "killed");
        var user = Constants.Security.SuperUserKey;
        for (var number = 0; number < count; number++)
        {
            var key = Key(number);
            if (content.Contents.GetById(key) is null)
                Check(
                    (
                        await content.Editing.CreateAsync(
                            new ContentCreateModel
                            {
                                Key = key,
                                ContentTypeKey = content.Type.Key,
                                Variants = [new() { Culture = "vi-VN", Name = $"Tài liệu {number}" }],
                                Properties =
                                [
                                    new()
                                    {
                                        Alias = "title",
                                        Culture = "vi-VN",
                                        Value = $"Tiêu đề {number}",
                                    },
                                ],
                            },
                            user
                        )
                    ).Success
                );
            if (!content.Contents.GetById(key)!.Published)
                Check(
                    (
                        await content.Publishing.PublishAsync(
                            key,
                            [new CulturePublishScheduleModel { Culture = "vi-VN" }],
                            user
                        )
                    ).Success
                );
            Console.WriteLine(number);
        }
    }

    public static Guid Key(int number) => new(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]);

    private static void Check(bool success)
    {
        if (!success)
            throw new InvalidOperationException("Umbraco refused what it should do.");
    }
}
