// https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/resources/domain
// generated from terraform resource schema
import * as cdktf from 'cdktf';
export function domainBootDeviceToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        dev: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.dev),
    };
}
export function domainBootDeviceToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        dev: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.dev),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainBootDeviceOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._dev !== undefined) {
            hasAnyValues = true;
            internalValueResult.dev = this._dev;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._dev = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._dev = value.dev;
        }
    }
    // dev - computed: false, optional: true, required: false
    _dev;
    get dev() {
        return this.getListAttribute('dev');
    }
    set dev(value) {
        this._dev = value;
    }
    resetDev() {
        this._dev = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get devInput() {
        return this._dev;
    }
}
export class DomainBootDeviceList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new DomainBootDeviceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
export function domainConsoleToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        source_host: cdktf.stringToTerraform(struct.sourceHost),
        source_path: cdktf.stringToTerraform(struct.sourcePath),
        source_service: cdktf.stringToTerraform(struct.sourceService),
        target_port: cdktf.stringToTerraform(struct.targetPort),
        target_type: cdktf.stringToTerraform(struct.targetType),
        type: cdktf.stringToTerraform(struct.type),
    };
}
export function domainConsoleToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        source_host: {
            value: cdktf.stringToHclTerraform(struct.sourceHost),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        source_path: {
            value: cdktf.stringToHclTerraform(struct.sourcePath),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        source_service: {
            value: cdktf.stringToHclTerraform(struct.sourceService),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        target_port: {
            value: cdktf.stringToHclTerraform(struct.targetPort),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        target_type: {
            value: cdktf.stringToHclTerraform(struct.targetType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        type: {
            value: cdktf.stringToHclTerraform(struct.type),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainConsoleOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._sourceHost !== undefined) {
            hasAnyValues = true;
            internalValueResult.sourceHost = this._sourceHost;
        }
        if (this._sourcePath !== undefined) {
            hasAnyValues = true;
            internalValueResult.sourcePath = this._sourcePath;
        }
        if (this._sourceService !== undefined) {
            hasAnyValues = true;
            internalValueResult.sourceService = this._sourceService;
        }
        if (this._targetPort !== undefined) {
            hasAnyValues = true;
            internalValueResult.targetPort = this._targetPort;
        }
        if (this._targetType !== undefined) {
            hasAnyValues = true;
            internalValueResult.targetType = this._targetType;
        }
        if (this._type !== undefined) {
            hasAnyValues = true;
            internalValueResult.type = this._type;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._sourceHost = undefined;
            this._sourcePath = undefined;
            this._sourceService = undefined;
            this._targetPort = undefined;
            this._targetType = undefined;
            this._type = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._sourceHost = value.sourceHost;
            this._sourcePath = value.sourcePath;
            this._sourceService = value.sourceService;
            this._targetPort = value.targetPort;
            this._targetType = value.targetType;
            this._type = value.type;
        }
    }
    // source_host - computed: false, optional: true, required: false
    _sourceHost;
    get sourceHost() {
        return this.getStringAttribute('source_host');
    }
    set sourceHost(value) {
        this._sourceHost = value;
    }
    resetSourceHost() {
        this._sourceHost = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sourceHostInput() {
        return this._sourceHost;
    }
    // source_path - computed: false, optional: true, required: false
    _sourcePath;
    get sourcePath() {
        return this.getStringAttribute('source_path');
    }
    set sourcePath(value) {
        this._sourcePath = value;
    }
    resetSourcePath() {
        this._sourcePath = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sourcePathInput() {
        return this._sourcePath;
    }
    // source_service - computed: false, optional: true, required: false
    _sourceService;
    get sourceService() {
        return this.getStringAttribute('source_service');
    }
    set sourceService(value) {
        this._sourceService = value;
    }
    resetSourceService() {
        this._sourceService = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sourceServiceInput() {
        return this._sourceService;
    }
    // target_port - computed: false, optional: false, required: true
    _targetPort;
    get targetPort() {
        return this.getStringAttribute('target_port');
    }
    set targetPort(value) {
        this._targetPort = value;
    }
    // Temporarily expose input value. Use with caution.
    get targetPortInput() {
        return this._targetPort;
    }
    // target_type - computed: false, optional: true, required: false
    _targetType;
    get targetType() {
        return this.getStringAttribute('target_type');
    }
    set targetType(value) {
        this._targetType = value;
    }
    resetTargetType() {
        this._targetType = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get targetTypeInput() {
        return this._targetType;
    }
    // type - computed: false, optional: false, required: true
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
}
export class DomainConsoleList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new DomainConsoleOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
export function domainCpuToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        mode: cdktf.stringToTerraform(struct.mode),
    };
}
export function domainCpuToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        mode: {
            value: cdktf.stringToHclTerraform(struct.mode),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainCpuOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._mode !== undefined) {
            hasAnyValues = true;
            internalValueResult.mode = this._mode;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._mode = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._mode = value.mode;
        }
    }
    // mode - computed: true, optional: true, required: false
    _mode;
    get mode() {
        return this.getStringAttribute('mode');
    }
    set mode(value) {
        this._mode = value;
    }
    resetMode() {
        this._mode = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get modeInput() {
        return this._mode;
    }
}
export function domainDiskToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        block_device: cdktf.stringToTerraform(struct.blockDevice),
        file: cdktf.stringToTerraform(struct.file),
        scsi: cdktf.booleanToTerraform(struct.scsi),
        url: cdktf.stringToTerraform(struct.url),
        volume_id: cdktf.stringToTerraform(struct.volumeId),
        wwn: cdktf.stringToTerraform(struct.wwn),
    };
}
export function domainDiskToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        block_device: {
            value: cdktf.stringToHclTerraform(struct.blockDevice),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        file: {
            value: cdktf.stringToHclTerraform(struct.file),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        scsi: {
            value: cdktf.booleanToHclTerraform(struct.scsi),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        url: {
            value: cdktf.stringToHclTerraform(struct.url),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        volume_id: {
            value: cdktf.stringToHclTerraform(struct.volumeId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        wwn: {
            value: cdktf.stringToHclTerraform(struct.wwn),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainDiskOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._blockDevice !== undefined) {
            hasAnyValues = true;
            internalValueResult.blockDevice = this._blockDevice;
        }
        if (this._file !== undefined) {
            hasAnyValues = true;
            internalValueResult.file = this._file;
        }
        if (this._scsi !== undefined) {
            hasAnyValues = true;
            internalValueResult.scsi = this._scsi;
        }
        if (this._url !== undefined) {
            hasAnyValues = true;
            internalValueResult.url = this._url;
        }
        if (this._volumeId !== undefined) {
            hasAnyValues = true;
            internalValueResult.volumeId = this._volumeId;
        }
        if (this._wwn !== undefined) {
            hasAnyValues = true;
            internalValueResult.wwn = this._wwn;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._blockDevice = undefined;
            this._file = undefined;
            this._scsi = undefined;
            this._url = undefined;
            this._volumeId = undefined;
            this._wwn = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._blockDevice = value.blockDevice;
            this._file = value.file;
            this._scsi = value.scsi;
            this._url = value.url;
            this._volumeId = value.volumeId;
            this._wwn = value.wwn;
        }
    }
    // block_device - computed: false, optional: true, required: false
    _blockDevice;
    get blockDevice() {
        return this.getStringAttribute('block_device');
    }
    set blockDevice(value) {
        this._blockDevice = value;
    }
    resetBlockDevice() {
        this._blockDevice = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get blockDeviceInput() {
        return this._blockDevice;
    }
    // file - computed: false, optional: true, required: false
    _file;
    get file() {
        return this.getStringAttribute('file');
    }
    set file(value) {
        this._file = value;
    }
    resetFile() {
        this._file = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fileInput() {
        return this._file;
    }
    // scsi - computed: false, optional: true, required: false
    _scsi;
    get scsi() {
        return this.getBooleanAttribute('scsi');
    }
    set scsi(value) {
        this._scsi = value;
    }
    resetScsi() {
        this._scsi = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get scsiInput() {
        return this._scsi;
    }
    // url - computed: false, optional: true, required: false
    _url;
    get url() {
        return this.getStringAttribute('url');
    }
    set url(value) {
        this._url = value;
    }
    resetUrl() {
        this._url = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get urlInput() {
        return this._url;
    }
    // volume_id - computed: false, optional: true, required: false
    _volumeId;
    get volumeId() {
        return this.getStringAttribute('volume_id');
    }
    set volumeId(value) {
        this._volumeId = value;
    }
    resetVolumeId() {
        this._volumeId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get volumeIdInput() {
        return this._volumeId;
    }
    // wwn - computed: true, optional: true, required: false
    _wwn;
    get wwn() {
        return this.getStringAttribute('wwn');
    }
    set wwn(value) {
        this._wwn = value;
    }
    resetWwn() {
        this._wwn = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get wwnInput() {
        return this._wwn;
    }
}
export class DomainDiskList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new DomainDiskOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
export function domainFilesystemToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        accessmode: cdktf.stringToTerraform(struct.accessmode),
        readonly: cdktf.booleanToTerraform(struct.readonly),
        source: cdktf.stringToTerraform(struct.source),
        target: cdktf.stringToTerraform(struct.target),
    };
}
export function domainFilesystemToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        accessmode: {
            value: cdktf.stringToHclTerraform(struct.accessmode),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        readonly: {
            value: cdktf.booleanToHclTerraform(struct.readonly),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        source: {
            value: cdktf.stringToHclTerraform(struct.source),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        target: {
            value: cdktf.stringToHclTerraform(struct.target),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainFilesystemOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._accessmode !== undefined) {
            hasAnyValues = true;
            internalValueResult.accessmode = this._accessmode;
        }
        if (this._readonly !== undefined) {
            hasAnyValues = true;
            internalValueResult.readonly = this._readonly;
        }
        if (this._source !== undefined) {
            hasAnyValues = true;
            internalValueResult.source = this._source;
        }
        if (this._target !== undefined) {
            hasAnyValues = true;
            internalValueResult.target = this._target;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._accessmode = undefined;
            this._readonly = undefined;
            this._source = undefined;
            this._target = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._accessmode = value.accessmode;
            this._readonly = value.readonly;
            this._source = value.source;
            this._target = value.target;
        }
    }
    // accessmode - computed: false, optional: true, required: false
    _accessmode;
    get accessmode() {
        return this.getStringAttribute('accessmode');
    }
    set accessmode(value) {
        this._accessmode = value;
    }
    resetAccessmode() {
        this._accessmode = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get accessmodeInput() {
        return this._accessmode;
    }
    // readonly - computed: false, optional: true, required: false
    _readonly;
    get readonly() {
        return this.getBooleanAttribute('readonly');
    }
    set readonly(value) {
        this._readonly = value;
    }
    resetReadonly() {
        this._readonly = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get readonlyInput() {
        return this._readonly;
    }
    // source - computed: false, optional: false, required: true
    _source;
    get source() {
        return this.getStringAttribute('source');
    }
    set source(value) {
        this._source = value;
    }
    // Temporarily expose input value. Use with caution.
    get sourceInput() {
        return this._source;
    }
    // target - computed: false, optional: false, required: true
    _target;
    get target() {
        return this.getStringAttribute('target');
    }
    set target(value) {
        this._target = value;
    }
    // Temporarily expose input value. Use with caution.
    get targetInput() {
        return this._target;
    }
}
export class DomainFilesystemList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new DomainFilesystemOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
export function domainGraphicsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        autoport: cdktf.booleanToTerraform(struct.autoport),
        listen_address: cdktf.stringToTerraform(struct.listenAddress),
        listen_type: cdktf.stringToTerraform(struct.listenType),
        type: cdktf.stringToTerraform(struct.type),
        websocket: cdktf.numberToTerraform(struct.websocket),
    };
}
export function domainGraphicsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        autoport: {
            value: cdktf.booleanToHclTerraform(struct.autoport),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        listen_address: {
            value: cdktf.stringToHclTerraform(struct.listenAddress),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        listen_type: {
            value: cdktf.stringToHclTerraform(struct.listenType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        type: {
            value: cdktf.stringToHclTerraform(struct.type),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        websocket: {
            value: cdktf.numberToHclTerraform(struct.websocket),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainGraphicsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._autoport !== undefined) {
            hasAnyValues = true;
            internalValueResult.autoport = this._autoport;
        }
        if (this._listenAddress !== undefined) {
            hasAnyValues = true;
            internalValueResult.listenAddress = this._listenAddress;
        }
        if (this._listenType !== undefined) {
            hasAnyValues = true;
            internalValueResult.listenType = this._listenType;
        }
        if (this._type !== undefined) {
            hasAnyValues = true;
            internalValueResult.type = this._type;
        }
        if (this._websocket !== undefined) {
            hasAnyValues = true;
            internalValueResult.websocket = this._websocket;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._autoport = undefined;
            this._listenAddress = undefined;
            this._listenType = undefined;
            this._type = undefined;
            this._websocket = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._autoport = value.autoport;
            this._listenAddress = value.listenAddress;
            this._listenType = value.listenType;
            this._type = value.type;
            this._websocket = value.websocket;
        }
    }
    // autoport - computed: false, optional: true, required: false
    _autoport;
    get autoport() {
        return this.getBooleanAttribute('autoport');
    }
    set autoport(value) {
        this._autoport = value;
    }
    resetAutoport() {
        this._autoport = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get autoportInput() {
        return this._autoport;
    }
    // listen_address - computed: false, optional: true, required: false
    _listenAddress;
    get listenAddress() {
        return this.getStringAttribute('listen_address');
    }
    set listenAddress(value) {
        this._listenAddress = value;
    }
    resetListenAddress() {
        this._listenAddress = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get listenAddressInput() {
        return this._listenAddress;
    }
    // listen_type - computed: false, optional: true, required: false
    _listenType;
    get listenType() {
        return this.getStringAttribute('listen_type');
    }
    set listenType(value) {
        this._listenType = value;
    }
    resetListenType() {
        this._listenType = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get listenTypeInput() {
        return this._listenType;
    }
    // type - computed: false, optional: true, required: false
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    resetType() {
        this._type = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
    // websocket - computed: false, optional: true, required: false
    _websocket;
    get websocket() {
        return this.getNumberAttribute('websocket');
    }
    set websocket(value) {
        this._websocket = value;
    }
    resetWebsocket() {
        this._websocket = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get websocketInput() {
        return this._websocket;
    }
}
export function domainNetworkInterfaceToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        addresses: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.addresses),
        bridge: cdktf.stringToTerraform(struct.bridge),
        hostname: cdktf.stringToTerraform(struct.hostname),
        mac: cdktf.stringToTerraform(struct.mac),
        macvtap: cdktf.stringToTerraform(struct.macvtap),
        network_id: cdktf.stringToTerraform(struct.networkId),
        network_name: cdktf.stringToTerraform(struct.networkName),
        passthrough: cdktf.stringToTerraform(struct.passthrough),
        private: cdktf.stringToTerraform(struct.private),
        vepa: cdktf.stringToTerraform(struct.vepa),
        wait_for_lease: cdktf.booleanToTerraform(struct.waitForLease),
    };
}
export function domainNetworkInterfaceToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        addresses: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.addresses),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        bridge: {
            value: cdktf.stringToHclTerraform(struct.bridge),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        hostname: {
            value: cdktf.stringToHclTerraform(struct.hostname),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        mac: {
            value: cdktf.stringToHclTerraform(struct.mac),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        macvtap: {
            value: cdktf.stringToHclTerraform(struct.macvtap),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        network_id: {
            value: cdktf.stringToHclTerraform(struct.networkId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        network_name: {
            value: cdktf.stringToHclTerraform(struct.networkName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        passthrough: {
            value: cdktf.stringToHclTerraform(struct.passthrough),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        private: {
            value: cdktf.stringToHclTerraform(struct.private),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        vepa: {
            value: cdktf.stringToHclTerraform(struct.vepa),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        wait_for_lease: {
            value: cdktf.booleanToHclTerraform(struct.waitForLease),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainNetworkInterfaceOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._addresses !== undefined) {
            hasAnyValues = true;
            internalValueResult.addresses = this._addresses;
        }
        if (this._bridge !== undefined) {
            hasAnyValues = true;
            internalValueResult.bridge = this._bridge;
        }
        if (this._hostname !== undefined) {
            hasAnyValues = true;
            internalValueResult.hostname = this._hostname;
        }
        if (this._mac !== undefined) {
            hasAnyValues = true;
            internalValueResult.mac = this._mac;
        }
        if (this._macvtap !== undefined) {
            hasAnyValues = true;
            internalValueResult.macvtap = this._macvtap;
        }
        if (this._networkId !== undefined) {
            hasAnyValues = true;
            internalValueResult.networkId = this._networkId;
        }
        if (this._networkName !== undefined) {
            hasAnyValues = true;
            internalValueResult.networkName = this._networkName;
        }
        if (this._passthrough !== undefined) {
            hasAnyValues = true;
            internalValueResult.passthrough = this._passthrough;
        }
        if (this._private !== undefined) {
            hasAnyValues = true;
            internalValueResult.private = this._private;
        }
        if (this._vepa !== undefined) {
            hasAnyValues = true;
            internalValueResult.vepa = this._vepa;
        }
        if (this._waitForLease !== undefined) {
            hasAnyValues = true;
            internalValueResult.waitForLease = this._waitForLease;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._addresses = undefined;
            this._bridge = undefined;
            this._hostname = undefined;
            this._mac = undefined;
            this._macvtap = undefined;
            this._networkId = undefined;
            this._networkName = undefined;
            this._passthrough = undefined;
            this._private = undefined;
            this._vepa = undefined;
            this._waitForLease = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._addresses = value.addresses;
            this._bridge = value.bridge;
            this._hostname = value.hostname;
            this._mac = value.mac;
            this._macvtap = value.macvtap;
            this._networkId = value.networkId;
            this._networkName = value.networkName;
            this._passthrough = value.passthrough;
            this._private = value.private;
            this._vepa = value.vepa;
            this._waitForLease = value.waitForLease;
        }
    }
    // addresses - computed: true, optional: true, required: false
    _addresses;
    get addresses() {
        return this.getListAttribute('addresses');
    }
    set addresses(value) {
        this._addresses = value;
    }
    resetAddresses() {
        this._addresses = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get addressesInput() {
        return this._addresses;
    }
    // bridge - computed: false, optional: true, required: false
    _bridge;
    get bridge() {
        return this.getStringAttribute('bridge');
    }
    set bridge(value) {
        this._bridge = value;
    }
    resetBridge() {
        this._bridge = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get bridgeInput() {
        return this._bridge;
    }
    // hostname - computed: true, optional: true, required: false
    _hostname;
    get hostname() {
        return this.getStringAttribute('hostname');
    }
    set hostname(value) {
        this._hostname = value;
    }
    resetHostname() {
        this._hostname = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get hostnameInput() {
        return this._hostname;
    }
    // mac - computed: true, optional: true, required: false
    _mac;
    get mac() {
        return this.getStringAttribute('mac');
    }
    set mac(value) {
        this._mac = value;
    }
    resetMac() {
        this._mac = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get macInput() {
        return this._mac;
    }
    // macvtap - computed: false, optional: true, required: false
    _macvtap;
    get macvtap() {
        return this.getStringAttribute('macvtap');
    }
    set macvtap(value) {
        this._macvtap = value;
    }
    resetMacvtap() {
        this._macvtap = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get macvtapInput() {
        return this._macvtap;
    }
    // network_id - computed: true, optional: true, required: false
    _networkId;
    get networkId() {
        return this.getStringAttribute('network_id');
    }
    set networkId(value) {
        this._networkId = value;
    }
    resetNetworkId() {
        this._networkId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get networkIdInput() {
        return this._networkId;
    }
    // network_name - computed: true, optional: true, required: false
    _networkName;
    get networkName() {
        return this.getStringAttribute('network_name');
    }
    set networkName(value) {
        this._networkName = value;
    }
    resetNetworkName() {
        this._networkName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get networkNameInput() {
        return this._networkName;
    }
    // passthrough - computed: false, optional: true, required: false
    _passthrough;
    get passthrough() {
        return this.getStringAttribute('passthrough');
    }
    set passthrough(value) {
        this._passthrough = value;
    }
    resetPassthrough() {
        this._passthrough = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passthroughInput() {
        return this._passthrough;
    }
    // private - computed: false, optional: true, required: false
    _private;
    get private() {
        return this.getStringAttribute('private');
    }
    set private(value) {
        this._private = value;
    }
    resetPrivate() {
        this._private = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get privateInput() {
        return this._private;
    }
    // vepa - computed: false, optional: true, required: false
    _vepa;
    get vepa() {
        return this.getStringAttribute('vepa');
    }
    set vepa(value) {
        this._vepa = value;
    }
    resetVepa() {
        this._vepa = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get vepaInput() {
        return this._vepa;
    }
    // wait_for_lease - computed: false, optional: true, required: false
    _waitForLease;
    get waitForLease() {
        return this.getBooleanAttribute('wait_for_lease');
    }
    set waitForLease(value) {
        this._waitForLease = value;
    }
    resetWaitForLease() {
        this._waitForLease = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get waitForLeaseInput() {
        return this._waitForLease;
    }
}
export class DomainNetworkInterfaceList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new DomainNetworkInterfaceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
export function domainNvramToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        file: cdktf.stringToTerraform(struct.file),
        template: cdktf.stringToTerraform(struct.template),
    };
}
export function domainNvramToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        file: {
            value: cdktf.stringToHclTerraform(struct.file),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        template: {
            value: cdktf.stringToHclTerraform(struct.template),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainNvramOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._file !== undefined) {
            hasAnyValues = true;
            internalValueResult.file = this._file;
        }
        if (this._template !== undefined) {
            hasAnyValues = true;
            internalValueResult.template = this._template;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._file = undefined;
            this._template = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._file = value.file;
            this._template = value.template;
        }
    }
    // file - computed: true, optional: true, required: false
    _file;
    get file() {
        return this.getStringAttribute('file');
    }
    set file(value) {
        this._file = value;
    }
    resetFile() {
        this._file = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fileInput() {
        return this._file;
    }
    // template - computed: true, optional: true, required: false
    _template;
    get template() {
        return this.getStringAttribute('template');
    }
    set template(value) {
        this._template = value;
    }
    resetTemplate() {
        this._template = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get templateInput() {
        return this._template;
    }
}
export function domainTimeoutsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        create: cdktf.stringToTerraform(struct.create),
    };
}
export function domainTimeoutsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        create: {
            value: cdktf.stringToHclTerraform(struct.create),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainTimeoutsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._create !== undefined) {
            hasAnyValues = true;
            internalValueResult.create = this._create;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._create = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._create = value.create;
        }
    }
    // create - computed: false, optional: true, required: false
    _create;
    get create() {
        return this.getStringAttribute('create');
    }
    set create(value) {
        this._create = value;
    }
    resetCreate() {
        this._create = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get createInput() {
        return this._create;
    }
}
export function domainTpmToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        backend_device_path: cdktf.stringToTerraform(struct.backendDevicePath),
        backend_encryption_secret: cdktf.stringToTerraform(struct.backendEncryptionSecret),
        backend_persistent_state: cdktf.booleanToTerraform(struct.backendPersistentState),
        backend_type: cdktf.stringToTerraform(struct.backendType),
        backend_version: cdktf.stringToTerraform(struct.backendVersion),
        model: cdktf.stringToTerraform(struct.model),
    };
}
export function domainTpmToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        backend_device_path: {
            value: cdktf.stringToHclTerraform(struct.backendDevicePath),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        backend_encryption_secret: {
            value: cdktf.stringToHclTerraform(struct.backendEncryptionSecret),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        backend_persistent_state: {
            value: cdktf.booleanToHclTerraform(struct.backendPersistentState),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        backend_type: {
            value: cdktf.stringToHclTerraform(struct.backendType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        backend_version: {
            value: cdktf.stringToHclTerraform(struct.backendVersion),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        model: {
            value: cdktf.stringToHclTerraform(struct.model),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainTpmOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._backendDevicePath !== undefined) {
            hasAnyValues = true;
            internalValueResult.backendDevicePath = this._backendDevicePath;
        }
        if (this._backendEncryptionSecret !== undefined) {
            hasAnyValues = true;
            internalValueResult.backendEncryptionSecret = this._backendEncryptionSecret;
        }
        if (this._backendPersistentState !== undefined) {
            hasAnyValues = true;
            internalValueResult.backendPersistentState = this._backendPersistentState;
        }
        if (this._backendType !== undefined) {
            hasAnyValues = true;
            internalValueResult.backendType = this._backendType;
        }
        if (this._backendVersion !== undefined) {
            hasAnyValues = true;
            internalValueResult.backendVersion = this._backendVersion;
        }
        if (this._model !== undefined) {
            hasAnyValues = true;
            internalValueResult.model = this._model;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._backendDevicePath = undefined;
            this._backendEncryptionSecret = undefined;
            this._backendPersistentState = undefined;
            this._backendType = undefined;
            this._backendVersion = undefined;
            this._model = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._backendDevicePath = value.backendDevicePath;
            this._backendEncryptionSecret = value.backendEncryptionSecret;
            this._backendPersistentState = value.backendPersistentState;
            this._backendType = value.backendType;
            this._backendVersion = value.backendVersion;
            this._model = value.model;
        }
    }
    // backend_device_path - computed: false, optional: true, required: false
    _backendDevicePath;
    get backendDevicePath() {
        return this.getStringAttribute('backend_device_path');
    }
    set backendDevicePath(value) {
        this._backendDevicePath = value;
    }
    resetBackendDevicePath() {
        this._backendDevicePath = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get backendDevicePathInput() {
        return this._backendDevicePath;
    }
    // backend_encryption_secret - computed: false, optional: true, required: false
    _backendEncryptionSecret;
    get backendEncryptionSecret() {
        return this.getStringAttribute('backend_encryption_secret');
    }
    set backendEncryptionSecret(value) {
        this._backendEncryptionSecret = value;
    }
    resetBackendEncryptionSecret() {
        this._backendEncryptionSecret = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get backendEncryptionSecretInput() {
        return this._backendEncryptionSecret;
    }
    // backend_persistent_state - computed: false, optional: true, required: false
    _backendPersistentState;
    get backendPersistentState() {
        return this.getBooleanAttribute('backend_persistent_state');
    }
    set backendPersistentState(value) {
        this._backendPersistentState = value;
    }
    resetBackendPersistentState() {
        this._backendPersistentState = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get backendPersistentStateInput() {
        return this._backendPersistentState;
    }
    // backend_type - computed: false, optional: true, required: false
    _backendType;
    get backendType() {
        return this.getStringAttribute('backend_type');
    }
    set backendType(value) {
        this._backendType = value;
    }
    resetBackendType() {
        this._backendType = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get backendTypeInput() {
        return this._backendType;
    }
    // backend_version - computed: false, optional: true, required: false
    _backendVersion;
    get backendVersion() {
        return this.getStringAttribute('backend_version');
    }
    set backendVersion(value) {
        this._backendVersion = value;
    }
    resetBackendVersion() {
        this._backendVersion = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get backendVersionInput() {
        return this._backendVersion;
    }
    // model - computed: false, optional: true, required: false
    _model;
    get model() {
        return this.getStringAttribute('model');
    }
    set model(value) {
        this._model = value;
    }
    resetModel() {
        this._model = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get modelInput() {
        return this._model;
    }
}
export function domainVideoToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        type: cdktf.stringToTerraform(struct.type),
    };
}
export function domainVideoToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        type: {
            value: cdktf.stringToHclTerraform(struct.type),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainVideoOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._type !== undefined) {
            hasAnyValues = true;
            internalValueResult.type = this._type;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._type = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._type = value.type;
        }
    }
    // type - computed: false, optional: true, required: false
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    resetType() {
        this._type = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
}
export function domainXmlToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        xslt: cdktf.stringToTerraform(struct.xslt),
    };
}
export function domainXmlToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        xslt: {
            value: cdktf.stringToHclTerraform(struct.xslt),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DomainXmlOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._xslt !== undefined) {
            hasAnyValues = true;
            internalValueResult.xslt = this._xslt;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._xslt = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._xslt = value.xslt;
        }
    }
    // xslt - computed: false, optional: true, required: false
    _xslt;
    get xslt() {
        return this.getStringAttribute('xslt');
    }
    set xslt(value) {
        this._xslt = value;
    }
    resetXslt() {
        this._xslt = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get xsltInput() {
        return this._xslt;
    }
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/resources/domain libvirt_domain}
*/
export class Domain extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "libvirt_domain";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a Domain resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Domain to import
    * @param importFromId The id of the existing Domain that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/resources/domain#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Domain to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "libvirt_domain", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/resources/domain libvirt_domain} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DomainConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'libvirt_domain',
            terraformGeneratorMetadata: {
                providerName: 'libvirt',
                providerVersion: '0.8.3',
                providerVersionConstraint: '0.8.3'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._arch = config.arch;
        this._autostart = config.autostart;
        this._cloudinit = config.cloudinit;
        this._cmdline = config.cmdline;
        this._coreosIgnition = config.coreosIgnition;
        this._description = config.description;
        this._emulator = config.emulator;
        this._firmware = config.firmware;
        this._fwCfgName = config.fwCfgName;
        this._id = config.id;
        this._initrd = config.initrd;
        this._kernel = config.kernel;
        this._machine = config.machine;
        this._memory = config.memory;
        this._metadata = config.metadata;
        this._name = config.name;
        this._qemuAgent = config.qemuAgent;
        this._running = config.running;
        this._type = config.type;
        this._vcpu = config.vcpu;
        this._bootDevice.internalValue = config.bootDevice;
        this._console.internalValue = config.console;
        this._cpu.internalValue = config.cpu;
        this._disk.internalValue = config.disk;
        this._filesystem.internalValue = config.filesystem;
        this._graphics.internalValue = config.graphics;
        this._networkInterface.internalValue = config.networkInterface;
        this._nvram.internalValue = config.nvram;
        this._timeouts.internalValue = config.timeouts;
        this._tpm.internalValue = config.tpm;
        this._video.internalValue = config.video;
        this._xml.internalValue = config.xml;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // arch - computed: true, optional: true, required: false
    _arch;
    get arch() {
        return this.getStringAttribute('arch');
    }
    set arch(value) {
        this._arch = value;
    }
    resetArch() {
        this._arch = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get archInput() {
        return this._arch;
    }
    // autostart - computed: true, optional: true, required: false
    _autostart;
    get autostart() {
        return this.getBooleanAttribute('autostart');
    }
    set autostart(value) {
        this._autostart = value;
    }
    resetAutostart() {
        this._autostart = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get autostartInput() {
        return this._autostart;
    }
    // cloudinit - computed: false, optional: true, required: false
    _cloudinit;
    get cloudinit() {
        return this.getStringAttribute('cloudinit');
    }
    set cloudinit(value) {
        this._cloudinit = value;
    }
    resetCloudinit() {
        this._cloudinit = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get cloudinitInput() {
        return this._cloudinit;
    }
    // cmdline - computed: false, optional: true, required: false
    _cmdline;
    get cmdline() {
        return this.interpolationForAttribute('cmdline');
    }
    set cmdline(value) {
        this._cmdline = value;
    }
    resetCmdline() {
        this._cmdline = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get cmdlineInput() {
        return this._cmdline;
    }
    // coreos_ignition - computed: false, optional: true, required: false
    _coreosIgnition;
    get coreosIgnition() {
        return this.getStringAttribute('coreos_ignition');
    }
    set coreosIgnition(value) {
        this._coreosIgnition = value;
    }
    resetCoreosIgnition() {
        this._coreosIgnition = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get coreosIgnitionInput() {
        return this._coreosIgnition;
    }
    // description - computed: false, optional: true, required: false
    _description;
    get description() {
        return this.getStringAttribute('description');
    }
    set description(value) {
        this._description = value;
    }
    resetDescription() {
        this._description = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get descriptionInput() {
        return this._description;
    }
    // emulator - computed: true, optional: true, required: false
    _emulator;
    get emulator() {
        return this.getStringAttribute('emulator');
    }
    set emulator(value) {
        this._emulator = value;
    }
    resetEmulator() {
        this._emulator = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get emulatorInput() {
        return this._emulator;
    }
    // firmware - computed: false, optional: true, required: false
    _firmware;
    get firmware() {
        return this.getStringAttribute('firmware');
    }
    set firmware(value) {
        this._firmware = value;
    }
    resetFirmware() {
        this._firmware = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get firmwareInput() {
        return this._firmware;
    }
    // fw_cfg_name - computed: false, optional: true, required: false
    _fwCfgName;
    get fwCfgName() {
        return this.getStringAttribute('fw_cfg_name');
    }
    set fwCfgName(value) {
        this._fwCfgName = value;
    }
    resetFwCfgName() {
        this._fwCfgName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fwCfgNameInput() {
        return this._fwCfgName;
    }
    // id - computed: true, optional: true, required: false
    _id;
    get id() {
        return this.getStringAttribute('id');
    }
    set id(value) {
        this._id = value;
    }
    resetId() {
        this._id = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idInput() {
        return this._id;
    }
    // initrd - computed: false, optional: true, required: false
    _initrd;
    get initrd() {
        return this.getStringAttribute('initrd');
    }
    set initrd(value) {
        this._initrd = value;
    }
    resetInitrd() {
        this._initrd = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get initrdInput() {
        return this._initrd;
    }
    // kernel - computed: false, optional: true, required: false
    _kernel;
    get kernel() {
        return this.getStringAttribute('kernel');
    }
    set kernel(value) {
        this._kernel = value;
    }
    resetKernel() {
        this._kernel = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get kernelInput() {
        return this._kernel;
    }
    // machine - computed: true, optional: true, required: false
    _machine;
    get machine() {
        return this.getStringAttribute('machine');
    }
    set machine(value) {
        this._machine = value;
    }
    resetMachine() {
        this._machine = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get machineInput() {
        return this._machine;
    }
    // memory - computed: false, optional: true, required: false
    _memory;
    get memory() {
        return this.getNumberAttribute('memory');
    }
    set memory(value) {
        this._memory = value;
    }
    resetMemory() {
        this._memory = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get memoryInput() {
        return this._memory;
    }
    // metadata - computed: false, optional: true, required: false
    _metadata;
    get metadata() {
        return this.getStringAttribute('metadata');
    }
    set metadata(value) {
        this._metadata = value;
    }
    resetMetadata() {
        this._metadata = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get metadataInput() {
        return this._metadata;
    }
    // name - computed: false, optional: false, required: true
    _name;
    get name() {
        return this.getStringAttribute('name');
    }
    set name(value) {
        this._name = value;
    }
    // Temporarily expose input value. Use with caution.
    get nameInput() {
        return this._name;
    }
    // qemu_agent - computed: false, optional: true, required: false
    _qemuAgent;
    get qemuAgent() {
        return this.getBooleanAttribute('qemu_agent');
    }
    set qemuAgent(value) {
        this._qemuAgent = value;
    }
    resetQemuAgent() {
        this._qemuAgent = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get qemuAgentInput() {
        return this._qemuAgent;
    }
    // running - computed: false, optional: true, required: false
    _running;
    get running() {
        return this.getBooleanAttribute('running');
    }
    set running(value) {
        this._running = value;
    }
    resetRunning() {
        this._running = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get runningInput() {
        return this._running;
    }
    // type - computed: false, optional: true, required: false
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    resetType() {
        this._type = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
    // vcpu - computed: false, optional: true, required: false
    _vcpu;
    get vcpu() {
        return this.getNumberAttribute('vcpu');
    }
    set vcpu(value) {
        this._vcpu = value;
    }
    resetVcpu() {
        this._vcpu = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get vcpuInput() {
        return this._vcpu;
    }
    // boot_device - computed: false, optional: true, required: false
    _bootDevice = new DomainBootDeviceList(this, "boot_device", false);
    get bootDevice() {
        return this._bootDevice;
    }
    putBootDevice(value) {
        this._bootDevice.internalValue = value;
    }
    resetBootDevice() {
        this._bootDevice.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get bootDeviceInput() {
        return this._bootDevice.internalValue;
    }
    // console - computed: false, optional: true, required: false
    _console = new DomainConsoleList(this, "console", false);
    get console() {
        return this._console;
    }
    putConsole(value) {
        this._console.internalValue = value;
    }
    resetConsole() {
        this._console.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get consoleInput() {
        return this._console.internalValue;
    }
    // cpu - computed: false, optional: true, required: false
    _cpu = new DomainCpuOutputReference(this, "cpu");
    get cpu() {
        return this._cpu;
    }
    putCpu(value) {
        this._cpu.internalValue = value;
    }
    resetCpu() {
        this._cpu.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get cpuInput() {
        return this._cpu.internalValue;
    }
    // disk - computed: false, optional: true, required: false
    _disk = new DomainDiskList(this, "disk", false);
    get disk() {
        return this._disk;
    }
    putDisk(value) {
        this._disk.internalValue = value;
    }
    resetDisk() {
        this._disk.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get diskInput() {
        return this._disk.internalValue;
    }
    // filesystem - computed: false, optional: true, required: false
    _filesystem = new DomainFilesystemList(this, "filesystem", false);
    get filesystem() {
        return this._filesystem;
    }
    putFilesystem(value) {
        this._filesystem.internalValue = value;
    }
    resetFilesystem() {
        this._filesystem.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get filesystemInput() {
        return this._filesystem.internalValue;
    }
    // graphics - computed: false, optional: true, required: false
    _graphics = new DomainGraphicsOutputReference(this, "graphics");
    get graphics() {
        return this._graphics;
    }
    putGraphics(value) {
        this._graphics.internalValue = value;
    }
    resetGraphics() {
        this._graphics.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get graphicsInput() {
        return this._graphics.internalValue;
    }
    // network_interface - computed: false, optional: true, required: false
    _networkInterface = new DomainNetworkInterfaceList(this, "network_interface", false);
    get networkInterface() {
        return this._networkInterface;
    }
    putNetworkInterface(value) {
        this._networkInterface.internalValue = value;
    }
    resetNetworkInterface() {
        this._networkInterface.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get networkInterfaceInput() {
        return this._networkInterface.internalValue;
    }
    // nvram - computed: false, optional: true, required: false
    _nvram = new DomainNvramOutputReference(this, "nvram");
    get nvram() {
        return this._nvram;
    }
    putNvram(value) {
        this._nvram.internalValue = value;
    }
    resetNvram() {
        this._nvram.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get nvramInput() {
        return this._nvram.internalValue;
    }
    // timeouts - computed: false, optional: true, required: false
    _timeouts = new DomainTimeoutsOutputReference(this, "timeouts");
    get timeouts() {
        return this._timeouts;
    }
    putTimeouts(value) {
        this._timeouts.internalValue = value;
    }
    resetTimeouts() {
        this._timeouts.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get timeoutsInput() {
        return this._timeouts.internalValue;
    }
    // tpm - computed: false, optional: true, required: false
    _tpm = new DomainTpmOutputReference(this, "tpm");
    get tpm() {
        return this._tpm;
    }
    putTpm(value) {
        this._tpm.internalValue = value;
    }
    resetTpm() {
        this._tpm.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tpmInput() {
        return this._tpm.internalValue;
    }
    // video - computed: false, optional: true, required: false
    _video = new DomainVideoOutputReference(this, "video");
    get video() {
        return this._video;
    }
    putVideo(value) {
        this._video.internalValue = value;
    }
    resetVideo() {
        this._video.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get videoInput() {
        return this._video.internalValue;
    }
    // xml - computed: false, optional: true, required: false
    _xml = new DomainXmlOutputReference(this, "xml");
    get xml() {
        return this._xml;
    }
    putXml(value) {
        this._xml.internalValue = value;
    }
    resetXml() {
        this._xml.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get xmlInput() {
        return this._xml.internalValue;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            arch: cdktf.stringToTerraform(this._arch),
            autostart: cdktf.booleanToTerraform(this._autostart),
            cloudinit: cdktf.stringToTerraform(this._cloudinit),
            cmdline: cdktf.listMapper(cdktf.hashMapper(cdktf.stringToTerraform), false)(this._cmdline),
            coreos_ignition: cdktf.stringToTerraform(this._coreosIgnition),
            description: cdktf.stringToTerraform(this._description),
            emulator: cdktf.stringToTerraform(this._emulator),
            firmware: cdktf.stringToTerraform(this._firmware),
            fw_cfg_name: cdktf.stringToTerraform(this._fwCfgName),
            id: cdktf.stringToTerraform(this._id),
            initrd: cdktf.stringToTerraform(this._initrd),
            kernel: cdktf.stringToTerraform(this._kernel),
            machine: cdktf.stringToTerraform(this._machine),
            memory: cdktf.numberToTerraform(this._memory),
            metadata: cdktf.stringToTerraform(this._metadata),
            name: cdktf.stringToTerraform(this._name),
            qemu_agent: cdktf.booleanToTerraform(this._qemuAgent),
            running: cdktf.booleanToTerraform(this._running),
            type: cdktf.stringToTerraform(this._type),
            vcpu: cdktf.numberToTerraform(this._vcpu),
            boot_device: cdktf.listMapper(domainBootDeviceToTerraform, true)(this._bootDevice.internalValue),
            console: cdktf.listMapper(domainConsoleToTerraform, true)(this._console.internalValue),
            cpu: domainCpuToTerraform(this._cpu.internalValue),
            disk: cdktf.listMapper(domainDiskToTerraform, true)(this._disk.internalValue),
            filesystem: cdktf.listMapper(domainFilesystemToTerraform, true)(this._filesystem.internalValue),
            graphics: domainGraphicsToTerraform(this._graphics.internalValue),
            network_interface: cdktf.listMapper(domainNetworkInterfaceToTerraform, true)(this._networkInterface.internalValue),
            nvram: domainNvramToTerraform(this._nvram.internalValue),
            timeouts: domainTimeoutsToTerraform(this._timeouts.internalValue),
            tpm: domainTpmToTerraform(this._tpm.internalValue),
            video: domainVideoToTerraform(this._video.internalValue),
            xml: domainXmlToTerraform(this._xml.internalValue),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            arch: {
                value: cdktf.stringToHclTerraform(this._arch),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            autostart: {
                value: cdktf.booleanToHclTerraform(this._autostart),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            cloudinit: {
                value: cdktf.stringToHclTerraform(this._cloudinit),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            cmdline: {
                value: cdktf.listMapperHcl(cdktf.hashMapperHcl(cdktf.stringToHclTerraform), false)(this._cmdline),
                isBlock: false,
                type: "list",
                storageClassType: "stringMapList",
            },
            coreos_ignition: {
                value: cdktf.stringToHclTerraform(this._coreosIgnition),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            description: {
                value: cdktf.stringToHclTerraform(this._description),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            emulator: {
                value: cdktf.stringToHclTerraform(this._emulator),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            firmware: {
                value: cdktf.stringToHclTerraform(this._firmware),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            fw_cfg_name: {
                value: cdktf.stringToHclTerraform(this._fwCfgName),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            id: {
                value: cdktf.stringToHclTerraform(this._id),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            initrd: {
                value: cdktf.stringToHclTerraform(this._initrd),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            kernel: {
                value: cdktf.stringToHclTerraform(this._kernel),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            machine: {
                value: cdktf.stringToHclTerraform(this._machine),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            memory: {
                value: cdktf.numberToHclTerraform(this._memory),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            metadata: {
                value: cdktf.stringToHclTerraform(this._metadata),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            qemu_agent: {
                value: cdktf.booleanToHclTerraform(this._qemuAgent),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            running: {
                value: cdktf.booleanToHclTerraform(this._running),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            type: {
                value: cdktf.stringToHclTerraform(this._type),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            vcpu: {
                value: cdktf.numberToHclTerraform(this._vcpu),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            boot_device: {
                value: cdktf.listMapperHcl(domainBootDeviceToHclTerraform, true)(this._bootDevice.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainBootDeviceList",
            },
            console: {
                value: cdktf.listMapperHcl(domainConsoleToHclTerraform, true)(this._console.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainConsoleList",
            },
            cpu: {
                value: domainCpuToHclTerraform(this._cpu.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainCpuList",
            },
            disk: {
                value: cdktf.listMapperHcl(domainDiskToHclTerraform, true)(this._disk.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainDiskList",
            },
            filesystem: {
                value: cdktf.listMapperHcl(domainFilesystemToHclTerraform, true)(this._filesystem.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainFilesystemList",
            },
            graphics: {
                value: domainGraphicsToHclTerraform(this._graphics.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainGraphicsList",
            },
            network_interface: {
                value: cdktf.listMapperHcl(domainNetworkInterfaceToHclTerraform, true)(this._networkInterface.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainNetworkInterfaceList",
            },
            nvram: {
                value: domainNvramToHclTerraform(this._nvram.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainNvramList",
            },
            timeouts: {
                value: domainTimeoutsToHclTerraform(this._timeouts.internalValue),
                isBlock: true,
                type: "struct",
                storageClassType: "DomainTimeouts",
            },
            tpm: {
                value: domainTpmToHclTerraform(this._tpm.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainTpmList",
            },
            video: {
                value: domainVideoToHclTerraform(this._video.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainVideoList",
            },
            xml: {
                value: domainXmlToHclTerraform(this._xml.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DomainXmlList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
