using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Campaign.Testing.Backoffice;

/// <summary>Types for tests: a folder, a page in two languages, and the media types.</summary>
internal static class SampleTypes
{
    public static readonly Guid Folder = new("11111111-0000-4000-8000-000000000001");
    public static readonly Guid Page = new("11111111-0000-4000-8000-000000000002");
    public static readonly Guid Image = new("cc07b313-0843-4aa8-bbda-871c8da728c8");
    public static readonly Guid MediaFolder = new("f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d");
    private static readonly Guid User = Constants.Security.SuperUserKey;

    public static async Task CreateAsync(IServiceProvider services)
    {
        var make = new Maker(services);
        var text = await make.DataTypeAsync(
            "Chữ",
            "Umbraco.TextBox",
            "Umb.PropertyEditorUi.TextBox",
            ValueStorageType.Nvarchar
        );
        var area = await make.DataTypeAsync(
            "Đoạn",
            "Umbraco.TextArea",
            "Umb.PropertyEditorUi.TextArea",
            ValueStorageType.Ntext
        );
        var script = await make.DataTypeAsync(
            "Lời",
            "Umbraco.TextArea",
            "Campaign.PropertyEditorUi.Script",
            ValueStorageType.Ntext
        );
        var rich = await make.DataTypeAsync(
            "Văn bản",
            "Umbraco.RichText",
            "Umb.PropertyEditorUi.Tiptap",
            ValueStorageType.Ntext,
            RichText
        );
        var media = await make.DataTypeAsync(
            "Chọn ảnh",
            "Umbraco.MediaPicker3",
            "Umb.PropertyEditorUi.MediaPicker",
            ValueStorageType.Ntext
        );
        var label = await make.DataTypeAsync(
            "Nhãn",
            "Umbraco.Label",
            "Umb.PropertyEditorUi.Label",
            ValueStorageType.Nvarchar
        );
        var number = await make.DataTypeAsync(
            "Số",
            "Umbraco.Integer",
            "Umb.PropertyEditorUi.Integer",
            ValueStorageType.Integer
        );
        var cropper = await make.DataTypeAsync(
            "Ảnh",
            "Umbraco.ImageCropper",
            "Umb.PropertyEditorUi.ImageCropper",
            ValueStorageType.Ntext
        );
        await make.DataTypeAsync(
            "Danh sách tệp",
            "Umbraco.ListView",
            "Umb.PropertyEditorUi.Collection",
            ValueStorageType.Nvarchar,
            ListView,
            new Guid("3a0156c4-3b8c-4803-bdc1-6871faa83fff")
        );

        await make.DocumentTypeAsync(
            Folder,
            "folder",
            "Thư mục",
            "icon-folder",
            atRoot: true,
            [("title", "Tiêu đề", text, true)]
        );
        await make.DocumentTypeAsync(
            Page,
            "page",
            "Trang",
            "icon-document",
            atRoot: false,
            [
                ("title", "Tiêu đề", text, true),
                ("text", "Đoạn", area, true),
                ("body", "Nội dung", rich, true),
                ("script", "Lời phát thanh", script, true),
                ("image", "Ảnh", media, false),
                ("count", "Số lần", number, false),
            ]
        );
        await make.AllowUnderAsync(Folder, Folder, Page);
        await make.MediaTypeAsync(MediaFolder, "Folder", "Thư mục", "icon-folder", []);
        await make.MediaTypeAsync(
            Image,
            "Image",
            "Ảnh",
            "icon-picture",
            [
                ("umbracoFile", "Ảnh", cropper),
                ("altText", "Văn bản thay thế", area),
                ("umbracoWidth", "Rộng", label),
                ("umbracoHeight", "Cao", label),
                ("umbracoExtension", "Loại", label),
                ("umbracoBytes", "Dung lượng", label),
                ("sha256", "Mã kiểm tra", label),
            ]
        );
        await make.AllowMediaUnderAsync(MediaFolder, MediaFolder, Image);
    }

    private static readonly Dictionary<string, object> RichText = new()
    {
        ["extensions"] = new[]
        {
            "Umb.Tiptap.RichTextEssentials",
            "Umb.Tiptap.Bold",
            "Umb.Tiptap.Italic",
            "Umb.Tiptap.Heading",
            "Umb.Tiptap.BulletList",
            "Umb.Tiptap.OrderedList",
            "Umb.Tiptap.Blockquote",
            "Umb.Tiptap.Link",
        },
        ["toolbar"] = new object[]
        {
            new object[]
            {
                new[] { "Umb.Tiptap.Toolbar.Bold", "Umb.Tiptap.Toolbar.Italic" },
                new[] { "Umb.Tiptap.Toolbar.BulletList", "Umb.Tiptap.Toolbar.OrderedList" },
                new[] { "Umb.Tiptap.Toolbar.Blockquote", "Umb.Tiptap.Toolbar.Link", "Umb.Tiptap.Toolbar.Unlink" },
            },
        },
    };

    private static readonly Dictionary<string, object> ListView = new()
    {
        ["pageSize"] = 100,
        ["orderBy"] = "updateDate",
        ["orderDirection"] = "desc",
        ["layouts"] = new object[]
        {
            new Dictionary<string, object>
            {
                ["name"] = "Lưới",
                ["collectionView"] = "Umb.CollectionView.Media.Grid",
                ["icon"] = "icon-grid",
            },
        },
        ["includeProperties"] = Array.Empty<object>(),
    };

    private sealed class Maker(IServiceProvider services)
    {
        private readonly IDataTypeService _data = services.GetRequiredService<IDataTypeService>();
        private readonly IContentTypeService _documents = services.GetRequiredService<IContentTypeService>();
        private readonly IMediaTypeService _media = services.GetRequiredService<IMediaTypeService>();
        private readonly IShortStringHelper _strings = services.GetRequiredService<IShortStringHelper>();

        public async Task<IDataType> DataTypeAsync(
            string name,
            string editor,
            string ui,
            ValueStorageType storage,
            Dictionary<string, object>? settings = null,
            Guid? key = null
        )
        {
            var found =
                services.GetRequiredService<PropertyEditorCollection>()[editor]
                ?? throw new InvalidOperationException($"There is no editor {editor}.");
            var type = new DataType(found, services.GetRequiredService<IConfigurationEditorJsonSerializer>())
            {
                Key = key ?? Guid.NewGuid(),
                Name = name,
                EditorUiAlias = ui,
                DatabaseType = storage,
                ConfigurationData = settings ?? [],
            };
            return Must(await _data.CreateAsync(type, User));
        }

        public async Task DocumentTypeAsync(
            Guid key,
            string alias,
            string name,
            string icon,
            bool atRoot,
            (string Alias, string Name, IDataType Type, bool Varies)[] fields
        )
        {
            var type = new ContentType(_strings, -1)
            {
                Key = key,
                Alias = alias,
                Name = name,
                Icon = icon,
                AllowedAsRoot = atRoot,
                Variations = ContentVariation.Culture,
            };
            foreach (var field in fields)
                type.AddPropertyType(
                    new PropertyType(_strings, field.Type, field.Alias)
                    {
                        Name = field.Name,
                        Mandatory = field.Alias == "title",
                        Variations = field.Varies ? ContentVariation.Culture : ContentVariation.Nothing,
                    },
                    "noiDung",
                    "Nội dung"
                );
            Must(await _documents.CreateAsync(type, User));
        }

        public async Task AllowUnderAsync(Guid parent, params Guid[] children)
        {
            var type = (await _documents.GetAsync(parent))!;
            type.AllowedContentTypes =
            [
                .. children.Select((x, i) => new ContentTypeSort(x, i, _documents.Get(x)!.Alias)),
            ];
            Must(await _documents.UpdateAsync(type, User));
        }

        public async Task MediaTypeAsync(
            Guid key,
            string alias,
            string name,
            string icon,
            (string Alias, string Name, IDataType Type)[] fields
        )
        {
            var type = new MediaType(_strings, -1)
            {
                Key = key,
                Alias = alias,
                Name = name,
                Icon = icon,
                AllowedAsRoot = true,
            };
            foreach (var field in fields)
                type.AddPropertyType(
                    new PropertyType(_strings, field.Type, field.Alias) { Name = field.Name },
                    "tep",
                    "Tệp"
                );
            Must(await _media.CreateAsync(type, User));
        }

        public async Task AllowMediaUnderAsync(Guid parent, params Guid[] children)
        {
            var type = (await _media.GetAsync(parent))!;
            type.AllowedContentTypes = [.. children.Select((x, i) => new ContentTypeSort(x, i, _media.Get(x)!.Alias))];
            Must(await _media.UpdateAsync(type, User));
        }

        private static TResult Must<TResult, TStatus>(Attempt<TResult, TStatus> attempt) =>
            attempt.Success ? attempt.Result : throw new InvalidOperationException(attempt.Status?.ToString());

        private static void Must<TStatus>(Attempt<TStatus> attempt)
        {
            if (!attempt.Success)
                throw new InvalidOperationException(attempt.Result?.ToString());
        }
    }
}
