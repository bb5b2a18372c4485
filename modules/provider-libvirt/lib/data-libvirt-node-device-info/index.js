// https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/data-sources/node_device_info
// generated from terraform resource schema
import * as cdktf from 'cdktf';
export function dataLibvirtNodeDeviceInfoDevnodeToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
export function dataLibvirtNodeDeviceInfoDevnodeToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
export class DataLibvirtNodeDeviceInfoDevnodeOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
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
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
    // path - computed: true, optional: false, required: false
    get path() {
        return this.getStringAttribute('path');
    }
    // type - computed: true, optional: false, required: false
    get type() {
        return this.getStringAttribute('type');
    }
}
export class DataLibvirtNodeDeviceInfoDevnodeList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
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
        return new DataLibvirtNodeDeviceInfoDevnodeOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
export function dataLibvirtNodeDeviceInfoCapabilityIommuGroupToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
export function dataLibvirtNodeDeviceInfoCapabilityIommuGroupToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
export class DataLibvirtNodeDeviceInfoCapabilityIommuGroupOutputReference extends cdktf.ComplexObject {
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
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
    // addresses - computed: true, optional: false, required: false
    _addresses = new cdktf.StringMapList(this, "addresses", false);
    get addresses() {
        return this._addresses;
    }
    // number - computed: true, optional: false, required: false
    get number() {
        return this.getStringAttribute('number');
    }
}
export function dataLibvirtNodeDeviceInfoCapabilityToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        address: cdktf.stringToTerraform(struct.address),
        block: cdktf.stringToTerraform(struct.block),
        bus: cdktf.stringToTerraform(struct.bus),
        capability: cdktf.hashMapper(cdktf.stringToTerraform)(struct.capability),
        class: cdktf.stringToTerraform(struct.class),
        description: cdktf.stringToTerraform(struct.description),
        device: cdktf.stringToTerraform(struct.device),
        domain: cdktf.stringToTerraform(struct.domain),
        drive_type: cdktf.stringToTerraform(struct.driveType),
        drm_type: cdktf.stringToTerraform(struct.drmType),
        features: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.features),
        firmware: cdktf.hashMapper(cdktf.stringToTerraform)(struct.firmware),
        function: cdktf.stringToTerraform(struct.function),
        hardware: cdktf.hashMapper(cdktf.stringToTerraform)(struct.hardware),
        host: cdktf.stringToTerraform(struct.host),
        interface: cdktf.stringToTerraform(struct.interface),
        link: cdktf.hashMapper(cdktf.stringToTerraform)(struct.link),
        logical_block_size: cdktf.stringToTerraform(struct.logicalBlockSize),
        lun: cdktf.stringToTerraform(struct.lun),
        model: cdktf.stringToTerraform(struct.model),
        num_blocks: cdktf.stringToTerraform(struct.numBlocks),
        number: cdktf.stringToTerraform(struct.number),
        product: cdktf.hashMapper(cdktf.stringToTerraform)(struct.product),
        protocol: cdktf.stringToTerraform(struct.protocol),
        scsi_type: cdktf.stringToTerraform(struct.scsiType),
        serial: cdktf.stringToTerraform(struct.serial),
        size: cdktf.stringToTerraform(struct.size),
        slot: cdktf.stringToTerraform(struct.slot),
        subclass: cdktf.stringToTerraform(struct.subclass),
        target: cdktf.stringToTerraform(struct.target),
        type: cdktf.stringToTerraform(struct.type),
        unique_id: cdktf.stringToTerraform(struct.uniqueId),
        vendor: cdktf.hashMapper(cdktf.stringToTerraform)(struct.vendor),
        iommu_group: dataLibvirtNodeDeviceInfoCapabilityIommuGroupToTerraform(struct.iommuGroup),
    };
}
export function dataLibvirtNodeDeviceInfoCapabilityToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        address: {
            value: cdktf.stringToHclTerraform(struct.address),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        block: {
            value: cdktf.stringToHclTerraform(struct.block),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        bus: {
            value: cdktf.stringToHclTerraform(struct.bus),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        capability: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.capability),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        class: {
            value: cdktf.stringToHclTerraform(struct.class),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        description: {
            value: cdktf.stringToHclTerraform(struct.description),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        device: {
            value: cdktf.stringToHclTerraform(struct.device),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        domain: {
            value: cdktf.stringToHclTerraform(struct.domain),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        drive_type: {
            value: cdktf.stringToHclTerraform(struct.driveType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        drm_type: {
            value: cdktf.stringToHclTerraform(struct.drmType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        features: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.features),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        firmware: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.firmware),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        function: {
            value: cdktf.stringToHclTerraform(struct.function),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        hardware: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.hardware),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        host: {
            value: cdktf.stringToHclTerraform(struct.host),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        interface: {
            value: cdktf.stringToHclTerraform(struct.interface),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        link: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.link),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        logical_block_size: {
            value: cdktf.stringToHclTerraform(struct.logicalBlockSize),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        lun: {
            value: cdktf.stringToHclTerraform(struct.lun),
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
        num_blocks: {
            value: cdktf.stringToHclTerraform(struct.numBlocks),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        number: {
            value: cdktf.stringToHclTerraform(struct.number),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        product: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.product),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        protocol: {
            value: cdktf.stringToHclTerraform(struct.protocol),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        scsi_type: {
            value: cdktf.stringToHclTerraform(struct.scsiType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        serial: {
            value: cdktf.stringToHclTerraform(struct.serial),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        size: {
            value: cdktf.stringToHclTerraform(struct.size),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        slot: {
            value: cdktf.stringToHclTerraform(struct.slot),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        subclass: {
            value: cdktf.stringToHclTerraform(struct.subclass),
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
        type: {
            value: cdktf.stringToHclTerraform(struct.type),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        unique_id: {
            value: cdktf.stringToHclTerraform(struct.uniqueId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        vendor: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.vendor),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        iommu_group: {
            value: dataLibvirtNodeDeviceInfoCapabilityIommuGroupToHclTerraform(struct.iommuGroup),
            isBlock: true,
            type: "list",
            storageClassType: "DataLibvirtNodeDeviceInfoCapabilityIommuGroupList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
export class DataLibvirtNodeDeviceInfoCapabilityOutputReference extends cdktf.ComplexObject {
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
        if (this._address !== undefined) {
            hasAnyValues = true;
            internalValueResult.address = this._address;
        }
        if (this._block !== undefined) {
            hasAnyValues = true;
            internalValueResult.block = this._block;
        }
        if (this._bus !== undefined) {
            hasAnyValues = true;
            internalValueResult.bus = this._bus;
        }
        if (this._capability !== undefined) {
            hasAnyValues = true;
            internalValueResult.capability = this._capability;
        }
        if (this._class !== undefined) {
            hasAnyValues = true;
            internalValueResult.class = this._class;
        }
        if (this._description !== undefined) {
            hasAnyValues = true;
            internalValueResult.description = this._description;
        }
        if (this._device !== undefined) {
            hasAnyValues = true;
            internalValueResult.device = this._device;
        }
        if (this._domain !== undefined) {
            hasAnyValues = true;
            internalValueResult.domain = this._domain;
        }
        if (this._driveType !== undefined) {
            hasAnyValues = true;
            internalValueResult.driveType = this._driveType;
        }
        if (this._drmType !== undefined) {
            hasAnyValues = true;
            internalValueResult.drmType = this._drmType;
        }
        if (this._features !== undefined) {
            hasAnyValues = true;
            internalValueResult.features = this._features;
        }
        if (this._firmware !== undefined) {
            hasAnyValues = true;
            internalValueResult.firmware = this._firmware;
        }
        if (this._function !== undefined) {
            hasAnyValues = true;
            internalValueResult.function = this._function;
        }
        if (this._hardware !== undefined) {
            hasAnyValues = true;
            internalValueResult.hardware = this._hardware;
        }
        if (this._host !== undefined) {
            hasAnyValues = true;
            internalValueResult.host = this._host;
        }
        if (this._interface !== undefined) {
            hasAnyValues = true;
            internalValueResult.interface = this._interface;
        }
        if (this._link !== undefined) {
            hasAnyValues = true;
            internalValueResult.link = this._link;
        }
        if (this._logicalBlockSize !== undefined) {
            hasAnyValues = true;
            internalValueResult.logicalBlockSize = this._logicalBlockSize;
        }
        if (this._lun !== undefined) {
            hasAnyValues = true;
            internalValueResult.lun = this._lun;
        }
        if (this._model !== undefined) {
            hasAnyValues = true;
            internalValueResult.model = this._model;
        }
        if (this._numBlocks !== undefined) {
            hasAnyValues = true;
            internalValueResult.numBlocks = this._numBlocks;
        }
        if (this._number !== undefined) {
            hasAnyValues = true;
            internalValueResult.number = this._number;
        }
        if (this._product !== undefined) {
            hasAnyValues = true;
            internalValueResult.product = this._product;
        }
        if (this._protocol !== undefined) {
            hasAnyValues = true;
            internalValueResult.protocol = this._protocol;
        }
        if (this._scsiType !== undefined) {
            hasAnyValues = true;
            internalValueResult.scsiType = this._scsiType;
        }
        if (this._serial !== undefined) {
            hasAnyValues = true;
            internalValueResult.serial = this._serial;
        }
        if (this._size !== undefined) {
            hasAnyValues = true;
            internalValueResult.size = this._size;
        }
        if (this._slot !== undefined) {
            hasAnyValues = true;
            internalValueResult.slot = this._slot;
        }
        if (this._subclass !== undefined) {
            hasAnyValues = true;
            internalValueResult.subclass = this._subclass;
        }
        if (this._target !== undefined) {
            hasAnyValues = true;
            internalValueResult.target = this._target;
        }
        if (this._type !== undefined) {
            hasAnyValues = true;
            internalValueResult.type = this._type;
        }
        if (this._uniqueId !== undefined) {
            hasAnyValues = true;
            internalValueResult.uniqueId = this._uniqueId;
        }
        if (this._vendor !== undefined) {
            hasAnyValues = true;
            internalValueResult.vendor = this._vendor;
        }
        if (this._iommuGroup?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.iommuGroup = this._iommuGroup?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._address = undefined;
            this._block = undefined;
            this._bus = undefined;
            this._capability = undefined;
            this._class = undefined;
            this._description = undefined;
            this._device = undefined;
            this._domain = undefined;
            this._driveType = undefined;
            this._drmType = undefined;
            this._features = undefined;
            this._firmware = undefined;
            this._function = undefined;
            this._hardware = undefined;
            this._host = undefined;
            this._interface = undefined;
            this._link = undefined;
            this._logicalBlockSize = undefined;
            this._lun = undefined;
            this._model = undefined;
            this._numBlocks = undefined;
            this._number = undefined;
            this._product = undefined;
            this._protocol = undefined;
            this._scsiType = undefined;
            this._serial = undefined;
            this._size = undefined;
            this._slot = undefined;
            this._subclass = undefined;
            this._target = undefined;
            this._type = undefined;
            this._uniqueId = undefined;
            this._vendor = undefined;
            this._iommuGroup.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._address = value.address;
            this._block = value.block;
            this._bus = value.bus;
            this._capability = value.capability;
            this._class = value.class;
            this._description = value.description;
            this._device = value.device;
            this._domain = value.domain;
            this._driveType = value.driveType;
            this._drmType = value.drmType;
            this._features = value.features;
            this._firmware = value.firmware;
            this._function = value.function;
            this._hardware = value.hardware;
            this._host = value.host;
            this._interface = value.interface;
            this._link = value.link;
            this._logicalBlockSize = value.logicalBlockSize;
            this._lun = value.lun;
            this._model = value.model;
            this._numBlocks = value.numBlocks;
            this._number = value.number;
            this._product = value.product;
            this._protocol = value.protocol;
            this._scsiType = value.scsiType;
            this._serial = value.serial;
            this._size = value.size;
            this._slot = value.slot;
            this._subclass = value.subclass;
            this._target = value.target;
            this._type = value.type;
            this._uniqueId = value.uniqueId;
            this._vendor = value.vendor;
            this._iommuGroup.internalValue = value.iommuGroup;
        }
    }
    // address - computed: false, optional: true, required: false
    _address;
    get address() {
        return this.getStringAttribute('address');
    }
    set address(value) {
        this._address = value;
    }
    resetAddress() {
        this._address = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get addressInput() {
        return this._address;
    }
    // block - computed: true, optional: true, required: false
    _block;
    get block() {
        return this.getStringAttribute('block');
    }
    set block(value) {
        this._block = value;
    }
    resetBlock() {
        this._block = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get blockInput() {
        return this._block;
    }
    // bus - computed: true, optional: true, required: false
    _bus;
    get bus() {
        return this.getStringAttribute('bus');
    }
    set bus(value) {
        this._bus = value;
    }
    resetBus() {
        this._bus = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get busInput() {
        return this._bus;
    }
    // capability - computed: false, optional: true, required: false
    _capability;
    get capability() {
        return this.getStringMapAttribute('capability');
    }
    set capability(value) {
        this._capability = value;
    }
    resetCapability() {
        this._capability = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get capabilityInput() {
        return this._capability;
    }
    // class - computed: true, optional: true, required: false
    _class;
    get class() {
        return this.getStringAttribute('class');
    }
    set class(value) {
        this._class = value;
    }
    resetClass() {
        this._class = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get classInput() {
        return this._class;
    }
    // description - computed: true, optional: true, required: false
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
    // device - computed: true, optional: true, required: false
    _device;
    get device() {
        return this.getStringAttribute('device');
    }
    set device(value) {
        this._device = value;
    }
    resetDevice() {
        this._device = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get deviceInput() {
        return this._device;
    }
    // domain - computed: true, optional: true, required: false
    _domain;
    get domain() {
        return this.getStringAttribute('domain');
    }
    set domain(value) {
        this._domain = value;
    }
    resetDomain() {
        this._domain = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get domainInput() {
        return this._domain;
    }
    // drive_type - computed: true, optional: true, required: false
    _driveType;
    get driveType() {
        return this.getStringAttribute('drive_type');
    }
    set driveType(value) {
        this._driveType = value;
    }
    resetDriveType() {
        this._driveType = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get driveTypeInput() {
        return this._driveType;
    }
    // drm_type - computed: true, optional: true, required: false
    _drmType;
    get drmType() {
        return this.getStringAttribute('drm_type');
    }
    set drmType(value) {
        this._drmType = value;
    }
    resetDrmType() {
        this._drmType = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get drmTypeInput() {
        return this._drmType;
    }
    // features - computed: false, optional: true, required: false
    _features;
    get features() {
        return this.getListAttribute('features');
    }
    set features(value) {
        this._features = value;
    }
    resetFeatures() {
        this._features = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get featuresInput() {
        return this._features;
    }
    // firmware - computed: false, optional: true, required: false
    _firmware;
    get firmware() {
        return this.getStringMapAttribute('firmware');
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
    // function - computed: true, optional: true, required: false
    _function;
    get function() {
        return this.getStringAttribute('function');
    }
    set function(value) {
        this._function = value;
    }
    resetFunction() {
        this._function = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get functionInput() {
        return this._function;
    }
    // hardware - computed: false, optional: true, required: false
    _hardware;
    get hardware() {
        return this.getStringMapAttribute('hardware');
    }
    set hardware(value) {
        this._hardware = value;
    }
    resetHardware() {
        this._hardware = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get hardwareInput() {
        return this._hardware;
    }
    // host - computed: true, optional: true, required: false
    _host;
    get host() {
        return this.getStringAttribute('host');
    }
    set host(value) {
        this._host = value;
    }
    resetHost() {
        this._host = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get hostInput() {
        return this._host;
    }
    // interface - computed: false, optional: true, required: false
    _interface;
    get interface() {
        return this.getStringAttribute('interface');
    }
    set interface(value) {
        this._interface = value;
    }
    resetInterface() {
        this._interface = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get interfaceInput() {
        return this._interface;
    }
    // link - computed: false, optional: true, required: false
    _link;
    get link() {
        return this.getStringMapAttribute('link');
    }
    set link(value) {
        this._link = value;
    }
    resetLink() {
        this._link = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get linkInput() {
        return this._link;
    }
    // logical_block_size - computed: true, optional: true, required: false
    _logicalBlockSize;
    get logicalBlockSize() {
        return this.getStringAttribute('logical_block_size');
    }
    set logicalBlockSize(value) {
        this._logicalBlockSize = value;
    }
    resetLogicalBlockSize() {
        this._logicalBlockSize = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get logicalBlockSizeInput() {
        return this._logicalBlockSize;
    }
    // lun - computed: true, optional: true, required: false
    _lun;
    get lun() {
        return this.getStringAttribute('lun');
    }
    set lun(value) {
        this._lun = value;
    }
    resetLun() {
        this._lun = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get lunInput() {
        return this._lun;
    }
    // model - computed: true, optional: true, required: false
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
    // num_blocks - computed: true, optional: true, required: false
    _numBlocks;
    get numBlocks() {
        return this.getStringAttribute('num_blocks');
    }
    set numBlocks(value) {
        this._numBlocks = value;
    }
    resetNumBlocks() {
        this._numBlocks = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get numBlocksInput() {
        return this._numBlocks;
    }
    // number - computed: true, optional: true, required: false
    _number;
    get number() {
        return this.getStringAttribute('number');
    }
    set number(value) {
        this._number = value;
    }
    resetNumber() {
        this._number = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get numberInput() {
        return this._number;
    }
    // product - computed: false, optional: true, required: false
    _product;
    get product() {
        return this.getStringMapAttribute('product');
    }
    set product(value) {
        this._product = value;
    }
    resetProduct() {
        this._product = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get productInput() {
        return this._product;
    }
    // protocol - computed: true, optional: true, required: false
    _protocol;
    get protocol() {
        return this.getStringAttribute('protocol');
    }
    set protocol(value) {
        this._protocol = value;
    }
    resetProtocol() {
        this._protocol = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get protocolInput() {
        return this._protocol;
    }
    // scsi_type - computed: true, optional: true, required: false
    _scsiType;
    get scsiType() {
        return this.getStringAttribute('scsi_type');
    }
    set scsiType(value) {
        this._scsiType = value;
    }
    resetScsiType() {
        this._scsiType = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get scsiTypeInput() {
        return this._scsiType;
    }
    // serial - computed: true, optional: true, required: false
    _serial;
    get serial() {
        return this.getStringAttribute('serial');
    }
    set serial(value) {
        this._serial = value;
    }
    resetSerial() {
        this._serial = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get serialInput() {
        return this._serial;
    }
    // size - computed: true, optional: true, required: false
    _size;
    get size() {
        return this.getStringAttribute('size');
    }
    set size(value) {
        this._size = value;
    }
    resetSize() {
        this._size = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sizeInput() {
        return this._size;
    }
    // slot - computed: true, optional: true, required: false
    _slot;
    get slot() {
        return this.getStringAttribute('slot');
    }
    set slot(value) {
        this._slot = value;
    }
    resetSlot() {
        this._slot = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get slotInput() {
        return this._slot;
    }
    // subclass - computed: true, optional: true, required: false
    _subclass;
    get subclass() {
        return this.getStringAttribute('subclass');
    }
    set subclass(value) {
        this._subclass = value;
    }
    resetSubclass() {
        this._subclass = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get subclassInput() {
        return this._subclass;
    }
    // target - computed: true, optional: true, required: false
    _target;
    get target() {
        return this.getStringAttribute('target');
    }
    set target(value) {
        this._target = value;
    }
    resetTarget() {
        this._target = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get targetInput() {
        return this._target;
    }
    // type - computed: true, optional: true, required: false
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
    // unique_id - computed: true, optional: true, required: false
    _uniqueId;
    get uniqueId() {
        return this.getStringAttribute('unique_id');
    }
    set uniqueId(value) {
        this._uniqueId = value;
    }
    resetUniqueId() {
        this._uniqueId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get uniqueIdInput() {
        return this._uniqueId;
    }
    // vendor - computed: false, optional: true, required: false
    _vendor;
    get vendor() {
        return this.getStringMapAttribute('vendor');
    }
    set vendor(value) {
        this._vendor = value;
    }
    resetVendor() {
        this._vendor = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get vendorInput() {
        return this._vendor;
    }
    // iommu_group - computed: false, optional: true, required: false
    _iommuGroup = new DataLibvirtNodeDeviceInfoCapabilityIommuGroupOutputReference(this, "iommu_group");
    get iommuGroup() {
        return this._iommuGroup;
    }
    putIommuGroup(value) {
        this._iommuGroup.internalValue = value;
    }
    resetIommuGroup() {
        this._iommuGroup.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get iommuGroupInput() {
        return this._iommuGroup.internalValue;
    }
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/data-sources/node_device_info libvirt_node_device_info}
*/
export class DataLibvirtNodeDeviceInfo extends cdktf.TerraformDataSource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "libvirt_node_device_info";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a DataLibvirtNodeDeviceInfo resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataLibvirtNodeDeviceInfo to import
    * @param importFromId The id of the existing DataLibvirtNodeDeviceInfo that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/data-sources/node_device_info#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataLibvirtNodeDeviceInfo to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "libvirt_node_device_info", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/0.8.3/docs/data-sources/node_device_info libvirt_node_device_info} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataLibvirtNodeDeviceInfoConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'libvirt_node_device_info',
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
        this._id = config.id;
        this._name = config.name;
        this._capability.internalValue = config.capability;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // devnode - computed: true, optional: false, required: false
    _devnode = new DataLibvirtNodeDeviceInfoDevnodeList(this, "devnode", true);
    get devnode() {
        return this._devnode;
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
    // parent - computed: true, optional: false, required: false
    get parent() {
        return this.getStringAttribute('parent');
    }
    // path - computed: true, optional: false, required: false
    get path() {
        return this.getStringAttribute('path');
    }
    // xml - computed: true, optional: false, required: false
    get xml() {
        return this.getStringAttribute('xml');
    }
    // capability - computed: false, optional: true, required: false
    _capability = new DataLibvirtNodeDeviceInfoCapabilityOutputReference(this, "capability");
    get capability() {
        return this._capability;
    }
    putCapability(value) {
        this._capability.internalValue = value;
    }
    resetCapability() {
        this._capability.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get capabilityInput() {
        return this._capability.internalValue;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            id: cdktf.stringToTerraform(this._id),
            name: cdktf.stringToTerraform(this._name),
            capability: dataLibvirtNodeDeviceInfoCapabilityToTerraform(this._capability.internalValue),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            id: {
                value: cdktf.stringToHclTerraform(this._id),
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
            capability: {
                value: dataLibvirtNodeDeviceInfoCapabilityToHclTerraform(this._capability.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "DataLibvirtNodeDeviceInfoCapabilityList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
