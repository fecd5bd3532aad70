using System.Collections.Immutable;
using Umbraco.Cms.Core;

namespace Campaign.Content.Types;

/// <summary>A media type under Umbraco's own alias and key, with Vietnamese names.</summary>
/// <param name="Alias">Umbraco's alias.</param>
/// <param name="Key">Umbraco's key of the standard type.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Icon">Umbraco icon.</param>
/// <param name="Fields">Alias, Vietnamese name, data type, mandatory.</param>
internal sealed record MediaTable(
    string Alias,
    Guid Key,
    string Name,
    string Icon,
    ImmutableArray<(string Alias, string Name, DataTypeSpec DataType, bool Mandatory)> Fields
);

/// <summary>All media types.</summary>
internal static class MediaTables
{
    public const string AltText = "altText";
    public const string Sha256 = "sha256";
    public const string Seconds = "seconds";

    /// <summary>The client asks for the list view of the media root under this key.</summary>
    public static DataTypeSpec ListView { get; } =
        new(
            "list-view-media",
            "Danh sách tệp",
            "Umbraco.ListView",
            "Umb.PropertyEditorUi.Collection",
            Umbraco.Cms.Core.Models.ValueStorageType.Nvarchar,
            new()
            {
                ["pageSize"] = 100,
                ["orderBy"] = "updateDate",
                ["orderDirection"] = "desc",
                ["layouts"] = new object[]
                {
                    Layout("Lưới", "Grid", "icon-grid"),
                    Layout("Bảng", "Table", "icon-list"),
                },
                ["includeProperties"] = new object[]
                {
                    new Dictionary<string, object>
                    {
                        ["alias"] = "updateDate",
                        ["header"] = "Cập nhật",
                        ["isSystem"] = 1,
                    },
                },
            }
        )
        {
            Key = new Guid("3a0156c4-3b8c-4803-bdc1-6871faa83fff"),
        };

    private static readonly DataTypeSpec Upload = Editor("upload", "Tải tệp lên", "UploadField");

    private static readonly DataTypeSpec Cropper = Editor("image", "Ảnh tải lên", "ImageCropper");

    public static MediaTable Folder { get; } =
        new("Folder", new("f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d"), "Thư mục", "icon-folder", []);

    public static ImmutableArray<MediaTable> All { get; } =
    [
        Folder,
        Of(
            "Image",
            "cc07b313-0843-4aa8-bbda-871c8da728c8",
            "Ảnh",
            "icon-picture",
            Cropper,
            picture: true,
            timed: false
        ),
        Of(
            "File",
            "4c52d8ab-54e6-40cd-999c-7a5f24903e4d",
            "Tệp",
            "icon-document",
            Upload,
            picture: false,
            timed: false
        ),
        Of(
            "Audio",
            DeterministicKey.Of("media-type:Audio").ToString(),
            "Âm thanh",
            "icon-sound-waves",
            Upload,
            false,
            true
        ),
        Of("Video", DeterministicKey.Of("media-type:Video").ToString(), "Video", "icon-video", Upload, false, true),
    ];

    public static Guid KeyOf(string alias) => All.Single(x => x.Alias == alias).Key;

    private static MediaTable Of(
        string alias,
        string key,
        string name,
        string icon,
        DataTypeSpec file,
        bool picture,
        bool timed
    )
    {
        var fields = ImmutableArray.CreateBuilder<(string, string, DataTypeSpec, bool)>();
        fields.Add((Constants.Conventions.Media.File, name, file, true));
        if (picture)
        {
            fields.Add((AltText, "Văn bản thay thế", DataTypeSpec.Area, false));
            fields.Add((Constants.Conventions.Media.Width, "Rộng (điểm ảnh)", DataTypeSpec.Label, false));
            fields.Add((Constants.Conventions.Media.Height, "Cao (điểm ảnh)", DataTypeSpec.Label, false));
        }
        fields.Add((Constants.Conventions.Media.Extension, "Loại tệp", DataTypeSpec.Label, false));
        fields.Add((Constants.Conventions.Media.Bytes, "Dung lượng (byte)", DataTypeSpec.Label, false));
        fields.Add((Sha256, "Mã kiểm tra SHA-256", DataTypeSpec.Label, false));
        if (timed)
            fields.Add((Seconds, "Thời lượng (giây)", DataTypeSpec.Label, false));
        return new MediaTable(alias, new Guid(key), name, icon, fields.ToImmutable());
    }

    private static DataTypeSpec Editor(string id, string name, string editor) =>
        new(
            id,
            name,
            $"Umbraco.{editor}",
            $"Umb.PropertyEditorUi.{editor}",
            Umbraco.Cms.Core.Models.ValueStorageType.Ntext,
            []
        );

    private static Dictionary<string, object> Layout(string name, string view, string icon) =>
        new()
        {
            ["name"] = name,
            ["collectionView"] = $"Umb.CollectionView.Media.{view}",
            ["icon"] = icon,
        };
}
